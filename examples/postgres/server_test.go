package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/stretchr/testify/require"
)

// The tests take the server that $DATABASE_URL or $PGHOST names. Without them they start one of their own from the
// programs that are installed here, in a folder that is thrown away, and without those too they are skipped; with
// $REQUIRE_POSTGRES they fail then.

func TestMain(m *testing.M) {
	status := m.Run()
	stopServer()
	os.Exit(status)
}

var (
	errNoServer = errors.New("no PostgreSQL: neither DATABASE_URL nor PGHOST is set, and initdb is neither in PATH nor in /usr/lib/postgresql")
	stopServer  = func() {}
	server      = sync.OnceValues(startServer)
)

// database returns the address of a database whose tables are a test's own.
func database(t *testing.T) (dsn string) {
	t.Helper()
	address, err := cmp.Or(os.Getenv("DATABASE_URL"), os.Getenv("PGHOST")), error(nil)
	switch {
	case address == "":
		dsn, err = server()
	case address != os.Getenv("PGHOST"):
		dsn = address
	}
	if errors.Is(err, errNoServer) && os.Getenv("REQUIRE_POSTGRES") == "" {
		t.Skip(err)
	}
	require.NoError(t, err)

	db, err := pgx.Connect(t.Context(), dsn)
	require.NoError(t, err)
	schema := fmt.Sprintf("figures_test_%d_%d", os.Getpid(), time.Now().UnixNano())
	_, err = db.Exec(t.Context(), "CREATE SCHEMA "+schema)
	require.NoError(t, err)
	t.Cleanup(func() {
		_, err := db.Exec(context.Background(), "DROP SCHEMA "+schema+" CASCADE")
		require.NoError(t, errors.Join(err, db.Close(context.Background())))
	})
	switch {
	case !strings.Contains(dsn, "://"):
		return dsn + " search_path=" + schema
	case strings.Contains(dsn, "?"):
		return dsn + "&search_path=" + schema
	}
	return dsn + "?search_path=" + schema
}

// startServer starts a server that listens in a folder of its own and nowhere else.
func startServer() (dsn string, err error) {
	initdb, err := exec.LookPath("initdb")
	if err != nil {
		found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
		if len(found) == 0 {
			return "", errNoServer
		}
		initdb = slices.MaxFunc(found, func(a, b string) int {
			return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) // 9 before 16
		})
	}
	folder, err := os.MkdirTemp("", "figures")
	if err != nil {
		return "", err
	}
	remove := func() { os.RemoveAll(folder) }
	stopServer = remove
	var as []string
	if os.Getuid() == 0 { // a server refuses to run as root
		as = []string{"setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"} // nobody
		if out, err := exec.Command("chown", "65534:65534", folder).CombinedOutput(); err != nil {
			return "", fmt.Errorf("chown: %w: %s", err, out)
		}
	}
	data := filepath.Join(folder, "data")
	command := func(name string, args ...string) *exec.Cmd {
		all := slices.Concat(as, []string{filepath.Join(filepath.Dir(initdb), name), "-D", data}, args)
		cmd := exec.Command(all[0], all[1:]...)
		cmd.Dir = folder
		return cmd
	}
	if out, err := command("initdb", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync").CombinedOutput(); err != nil {
		return "", fmt.Errorf("initdb: %w: %s", err, out)
	}
	var log bytes.Buffer
	cmd := command("postgres", "-k", folder, "-c", "listen_addresses=", "-F")
	cmd.Stderr = &log
	if err := cmd.Start(); err != nil {
		return "", err
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	stopServer = func() {
		_ = cmd.Process.Signal(os.Interrupt) // ends its connections and itself
		select {
		case <-ended:
		case <-time.After(20 * time.Second):
			_ = cmd.Process.Kill()
		}
		remove()
	}
	dsn = "host=" + folder + " user=postgres dbname=postgres"
	for range 200 {
		db, err := pgx.Connect(context.Background(), dsn)
		if err == nil {
			return dsn, db.Close(context.Background())
		}
		select {
		case err := <-ended:
			ended <- err
			return "", fmt.Errorf("the server ended: %w: %s", err, log.String())
		case <-time.After(100 * time.Millisecond):
		}
	}
	return "", errors.New("the server does not answer")
}
