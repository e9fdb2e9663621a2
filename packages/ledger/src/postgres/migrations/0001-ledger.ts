/**
 * The same tables as in SQLite. Texts are kept exactly, never as jsonb, which reorders names. Heads leave room
 * in their pages, because each append rewrites one.
 */
export const ledger0001 = `
CREATE TABLE ledger_head (
  workspace text NOT NULL PRIMARY KEY,
  position bigint NOT NULL CHECK (position >= 0),
  hash text NOT NULL,
  erased_to bigint NOT NULL DEFAULT 0
) WITH (fillfactor = 50);

CREATE TABLE ledger_fact (
  workspace text NOT NULL,
  position bigint NOT NULL CHECK (position > 0),
  at text NOT NULL,
  actor text NOT NULL,
  via text NOT NULL,
  command text NOT NULL,
  fingerprint text NOT NULL,
  ordinal integer NOT NULL CHECK (ordinal >= 0),
  subject text NOT NULL,
  kind text NOT NULL,
  verb text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  schema integer NOT NULL CHECK (schema > 0),
  body text NOT NULL,
  sealed text NOT NULL,
  salt text NOT NULL,
  seal text NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (workspace, position)
);
CREATE UNIQUE INDEX ledger_fact_version ON ledger_fact (workspace, subject, version);
CREATE UNIQUE INDEX ledger_fact_command ON ledger_fact (workspace, command, ordinal);

CREATE TABLE ledger_snapshot (
  workspace text NOT NULL,
  projection text NOT NULL,
  code_version bigint NOT NULL,
  position bigint NOT NULL,
  hash text NOT NULL,
  body bytea NOT NULL,
  PRIMARY KEY (workspace, projection, code_version)
);
`
