// Package fx holds exchange rates, converts amounts exactly and checks the conversions that a text states.
//
// A [Rate] always means 1 Base = Price Quote: a USD/CNY rate of 7.25 is 7.25 yuan for one dollar. A [Source] answers for a
// pair and a day; [Table] is the source held in memory, fx/reference the embedded one, and [SourceFunc] makes one of a function.
// Nothing here reads a file or the network by itself.
//
// [Convert] multiplies and divides fractions and rounds once, when the caller asks for a rounded number. An inverse is never
// stored and never multiplied with: amounts are divided by the published price.
//
// A [Checker] asks whether two figures of a text can be the same money. A written figure is read as an interval (how wide
// depends on its digits and its hedge), the rates around the date are another, and the pair is [Consistent] when they meet
// within the tolerance. A pair that does not meet is [Inconsistent], with the likely causes; where no rate or no date is
// known the verdict is [Undetermined], which is never a pass. A verdict is about the two numbers, not about which of them is
// the wrong one.
package fx
