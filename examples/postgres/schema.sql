-- The tables that texts, their figures and the findings about them are kept in. Making them again changes nothing.

CREATE TABLE IF NOT EXISTS texts (
    name  text PRIMARY KEY,                     -- of the file, or "-"
    date  text NOT NULL,                        -- 2025-02-24, 2025-02 or 2025; '' where the text gives none
    read  timestamptz NOT NULL DEFAULT now()
);

-- A figure is from low to high, which are the same unless it is ranged. NUMERIC keeps every digit, zeros at the end too.
CREATE TABLE IF NOT EXISTS figures (
    text_name   text     NOT NULL REFERENCES texts ON DELETE CASCADE,
    start_byte  integer  NOT NULL,              -- where it stands in the text, in bytes of UTF-8
    end_byte    integer  NOT NULL,
    written     text     NOT NULL,              -- as it stands there

    currency    text     CHECK (currency ~ '^[A-Z]{3}$'),  -- NULL where the text leaves it open
    low         numeric  NOT NULL,              -- in main units
    high        numeric  NOT NULL,
    ranged      boolean  NOT NULL,
    low_unit    numeric  NOT NULL CHECK (low_unit >= 0),   -- what one unit of the last written digit is worth: 10^9 in "38 billion"
    high_unit   numeric  NOT NULL CHECK (high_unit >= 0),
    low_point   boolean  NOT NULL,              -- whether a decimal point was written: "38.0", not "38"
    high_point  boolean  NOT NULL,
    qualifier   text     NOT NULL CHECK (qualifier IN ('', 'exactly', 'about', 'nearly', 'below', 'at_most', 'above', 'at_least')),
    vague       boolean  NOT NULL,              -- only an order of magnitude

    per         text     NOT NULL,              -- share, year, barrel …; '' for none
    language    text     NOT NULL,              -- a tag of BCP 47, "und" where there was none to tell
    confidence  text     NOT NULL CHECK (confidence IN ('low', 'medium', 'high', 'certain')),
    note        text     NOT NULL,
    others      json     NOT NULL,              -- the other readings, the likeliest first

    PRIMARY KEY (text_name, start_byte),
    CHECK (start_byte <= end_byte),
    CHECK (low <= high AND high <> 'NaN'),
    CHECK (ranged OR low = high AND low_unit = high_unit AND low_point = high_point)
);

CREATE INDEX IF NOT EXISTS figures_by_currency ON figures (currency, low);

-- A finding is what the check says of two figures that a text states to be the same money.
CREATE TABLE IF NOT EXISTS findings (
    text_name          text     NOT NULL,
    from_byte          integer  NOT NULL,       -- the start_byte of the original figure
    to_byte            integer  NOT NULL,       -- that of its stated conversion
    verdict            text     NOT NULL CHECK (verdict IN ('undetermined', 'consistent', 'inconsistent')),
    grade              text     NOT NULL,
    reason             text     NOT NULL,
    basis              text     NOT NULL,
    expected_currency  text     CHECK (expected_currency ~ '^[A-Z]{3}$'),  -- NULL, as the next two, where nothing is known
    expected_low       numeric,                 -- what the original is by the rates
    expected_high      numeric,
    ratio              numeric,                 -- stated over expected, to ten places; NULL where that is not known
    gap                numeric,                 -- the share by which the rates would have to be others, to ten places
    summary            text     NOT NULL,
    finding            json     NOT NULL,       -- all of it, as factcheck writes it

    FOREIGN KEY (text_name, from_byte) REFERENCES figures ON DELETE CASCADE,
    FOREIGN KEY (text_name, to_byte) REFERENCES figures ON DELETE CASCADE
);

CREATE INDEX IF NOT EXISTS findings_by_from ON findings (text_name, from_byte);
CREATE INDEX IF NOT EXISTS findings_by_to ON findings (text_name, to_byte);
