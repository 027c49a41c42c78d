namespace Maestro;

/// <summary>Sorts of failure. See docs for what is tried first for each.</summary>
public enum FailureKind
{
    /// <summary>Rate limit, server error, reset connection, lock: likely to go away by itself.</summary>
    Transient,

    /// <summary>A tool, SDK, permission or disk space is missing: no agent can mend it.</summary>
    Environment,

    /// <summary>The code does not build.</summary>
    Build,

    /// <summary>Tests fail, or none were found.</summary>
    Test,

    /// <summary>Formatting, lint or analyzer rules.</summary>
    Style,

    /// <summary>Two tasks changed one place.</summary>
    Merge,

    /// <summary>The agent crashed, hung, refused, changed nothing, or claimed what is not so.</summary>
    Agent,

    /// <summary>A budget is used up.</summary>
    Limit,

    /// <summary>Journal, vault or plugin does not verify. Never repaired silently.</summary>
    Integrity,

    /// <summary>A plugin threw, hung past its time-box or broke its contract.</summary>
    Plugin,

    /// <summary>What the user handed in contradicts itself.</summary>
    Input,

    /// <summary>Review found what must be mended first.</summary>
    Review,
}
