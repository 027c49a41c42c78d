namespace Maestro.Runtime.Runs;

/// <summary>What one run keeps.</summary>
/// <param name="Root">The run's folder.</param>
internal sealed record RunDirectory(string Root)
{
    /// <summary>The run's id.</summary>
    public string Id => Path.GetFileName(Root);

    /// <summary>The folder of the run's repository, with everything that is kept of that.</summary>
    public string OfRepository => Path.GetDirectoryName(Path.GetDirectoryName(Root))!;

    /// <summary>The journal's segments.</summary>
    public string Journal => Path.Combine(Root, "journal");

    /// <summary>Results too large for a record, by content hash.</summary>
    public string Artifacts => Path.Combine(Root, "artifacts");

    /// <summary>The run's git directory.</summary>
    public string Repository => Path.Combine(Root, "run.git");

    /// <summary>Working trees.</summary>
    public string Workspaces => Path.Combine(Root, "workspaces");

    /// <summary>Folders that agents and gates may use beside the workspace.</summary>
    public string Scratch => Path.Combine(Root, "scratch");

    /// <summary>The report in all its forms.</summary>
    public string Report => Path.Combine(Root, "report");

    /// <summary>What people said of its decisions.</summary>
    public string Reviews => Path.Combine(Root, "reviews.jsonl");

    /// <summary>The operational log.</summary>
    public string Log => Path.Combine(Root, "maestro.log.jsonl");
}
