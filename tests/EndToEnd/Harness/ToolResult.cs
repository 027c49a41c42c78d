namespace EndToEnd.Harness;

/// <summary>What a run of the tool came to.</summary>
public sealed record ToolResult(int ExitCode, string Output, string Error)
{
    /// <summary>Everything it said, for a failing test's message.</summary>
    public override string ToString() => $"exit code {ExitCode}\n--- output\n{Output}\n--- error\n{Error}";
}
