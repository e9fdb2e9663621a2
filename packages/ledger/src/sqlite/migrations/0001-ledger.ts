/** Heads, facts and snapshots. Texts are kept exactly: the hashes cover them byte for byte. */
export const ledger0001 = `
CREATE TABLE ledger_head (
  workspace TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL CHECK (position >= 0),
  hash TEXT NOT NULL,
  erased_to INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE ledger_fact (
  workspace TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position > 0),
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  via TEXT NOT NULL,
  command TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  subject TEXT NOT NULL,
  kind TEXT NOT NULL,
  verb TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  schema INTEGER NOT NULL CHECK (schema > 0),
  body TEXT NOT NULL,
  sealed TEXT NOT NULL,
  salt TEXT NOT NULL,
  seal TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (workspace, position)
) STRICT;
CREATE UNIQUE INDEX ledger_fact_version ON ledger_fact (workspace, subject, version);
CREATE UNIQUE INDEX ledger_fact_command ON ledger_fact (workspace, command, ordinal);

CREATE TABLE ledger_snapshot (
  workspace TEXT NOT NULL,
  projection TEXT NOT NULL,
  code_version INTEGER NOT NULL,
  position INTEGER NOT NULL,
  hash TEXT NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (workspace, projection, code_version)
) STRICT;
`
