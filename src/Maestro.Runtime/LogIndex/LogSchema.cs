namespace Maestro.Runtime.LogIndex;

/// <summary>The tables and views that the log can be asked by.</summary>
internal static class LogSchema
{
    /// <summary>Of what is below; an index with another one is made anew.</summary>
    internal const int Version = 2;

    /// <summary>How far from one another the ids of two runs' records begin.</summary>
    internal const long RunStride = 1L << 32;

    /// <summary>What a person may ask for, with its columns; the rest is bookkeeping.</summary>
    internal const string Views = """
        records      run seq utc type key phase task kind confidence payload
        decisions    run seq utc phase task id kind question options choice confidence rationale evidence facts strategy parent outcome review
        failures     run seq utc phase task key kind fingerprint message recovered tried
        recoveries   run seq utc phase task strategy action outcome
        gates        run seq utc phase task gate verdict summary
        usage        run seq utc phase task key within tokens_reserved api_calls_reserved tokens api_calls cost_usd
        checkpoints  run seq utc id label tree
        reviews      run decision verdict note reviewer utc
        runs         run records damage
        """;

    /// <summary>Makes everything.</summary>
    internal const string Create = """
        CREATE TABLE run (no INTEGER PRIMARY KEY, run TEXT NOT NULL UNIQUE, segment INTEGER NOT NULL, offset INTEGER NOT NULL, line INTEGER NOT NULL,
            records INTEGER NOT NULL, head TEXT NOT NULL, phase TEXT, bytes INTEGER NOT NULL, damage TEXT, reviews TEXT NOT NULL DEFAULT '');
        CREATE TABLE record (id INTEGER PRIMARY KEY, no INTEGER NOT NULL, seq INTEGER NOT NULL, utc TEXT NOT NULL, type TEXT NOT NULL, key TEXT NOT NULL,
            phase TEXT, task TEXT, kind TEXT, confidence REAL, payload TEXT NOT NULL);
        CREATE TABLE review (no INTEGER NOT NULL, decision TEXT NOT NULL, verdict TEXT NOT NULL, note TEXT, reviewer TEXT, utc TEXT NOT NULL, PRIMARY KEY (no, decision));
        CREATE VIEW runs AS SELECT run, records, damage FROM run;
        CREATE VIEW records AS SELECT run, seq, utc, type, key, r.phase, task, kind, confidence, payload FROM record r JOIN run USING (no);
        CREATE VIEW reviews AS SELECT run, decision, verdict, note, reviewer, utc FROM review JOIN run USING (no);
        CREATE VIEW decisions AS SELECT run, seq, utc, r.phase, task, payload ->> '$.result.id' AS id, kind, payload ->> '$.result.question' AS question,
            payload -> '$.result.options' AS options, payload ->> '$.result.choice' AS choice, confidence, payload ->> '$.result.rationale' AS rationale,
            payload -> '$.result.evidence' AS evidence, payload -> '$.result.facts' AS facts, payload ->> '$.result.strategy' AS strategy,
            payload ->> '$.result.parent_id' AS parent,
            coalesce((SELECT t.payload ->> '$.result.state' FROM record t WHERE t.type = 'task.completed' AND t.no = r.no AND t.task = r.task),
                (SELECT iif(p.payload ->> '$.result.failure' IS NULL, 'done', 'failed') FROM record p WHERE p.type = 'phase.completed' AND p.no = r.no AND p.id > r.id AND p.phase = r.phase ORDER BY p.id LIMIT 1),
                (SELECT f.payload ->> '$.verdict.state' FROM record f WHERE f.type = 'run.finished' AND f.no = r.no ORDER BY f.id DESC LIMIT 1)) AS outcome,
            (SELECT verdict FROM review v WHERE v.no = r.no AND v.decision = r.payload ->> '$.result.id') AS review
            FROM record r JOIN run USING (no) WHERE r.type = 'decision.completed';
        CREATE VIEW failures AS SELECT run, seq, utc, r.phase, task, key, kind, payload ->> '$.failure.fingerprint' AS fingerprint, payload ->> '$.failure.message' AS message,
            (SELECT c.payload ->> '$.recovered' FROM record c WHERE c.type = 'failure.closed' AND c.no = r.no AND c.key = r.key) AS recovered,
            (SELECT c.payload -> '$.tried' FROM record c WHERE c.type = 'failure.closed' AND c.no = r.no AND c.key = r.key) AS tried
            FROM record r JOIN run USING (no) WHERE r.type = 'failure';
        CREATE VIEW recoveries AS SELECT run, seq, utc, r.phase, task, kind AS strategy, payload ->> '$.result.attempt.action' AS action,
            iif(payload ->> '$.result.attempt.recovered', 'recovered', 'not recovered') AS outcome FROM record r JOIN run USING (no) WHERE r.type = 'recovery.completed';
        CREATE VIEW gates AS SELECT run, seq, utc, r.phase, task, kind AS gate, payload ->> '$.result.verdict' AS verdict, payload ->> '$.result.summary' AS summary
            FROM record r JOIN run USING (no) WHERE r.type = 'gate.completed';
        CREATE VIEW usage AS SELECT run, r.seq, r.utc, r.phase, r.task, r.key, coalesce(s.payload ->> '$.within', r.payload ->> '$.within') AS within,
            s.payload ->> '$.tokens' AS tokens_reserved, s.payload ->> '$.api_calls' AS api_calls_reserved,
            r.payload ->> '$.usage.tokens' AS tokens, r.payload ->> '$.usage.api_calls' AS api_calls, r.payload ->> '$.usage.cost_usd' AS cost_usd
            FROM record r JOIN run USING (no) LEFT JOIN record s ON s.type = iif(r.type LIKE 'call.%', 'call.started', 'agent.started') AND s.no = r.no AND s.key = r.key AND s.id =
                (SELECT max(id) FROM record l WHERE l.type = iif(r.type LIKE 'call.%', 'call.started', 'agent.started') AND l.no = r.no AND l.key = r.key AND l.id < r.id)
            WHERE r.type IN ('agent.completed', 'agent.failed', 'call.completed', 'call.failed');
        CREATE VIEW checkpoints AS SELECT run, seq, utc, key AS id, payload ->> '$.label' AS label, payload ->> '$.tree' AS tree
            FROM record r JOIN run USING (no) WHERE r.type = 'checkpoint.committed';
        """;

    /// <summary>Makes the indexes; after a first filling it is quicker than before.</summary>
    internal const string Index = """
        CREATE INDEX IF NOT EXISTS record_type ON record (type, no, key);
        CREATE INDEX IF NOT EXISTS record_task ON record (task) WHERE task IS NOT NULL;
        CREATE INDEX IF NOT EXISTS record_kind ON record (kind) WHERE kind IS NOT NULL;
        CREATE INDEX IF NOT EXISTS record_utc ON record (utc);
        CREATE INDEX IF NOT EXISTS record_confidence ON record (confidence) WHERE confidence IS NOT NULL;
        """;
}
