using System.Text.RegularExpressions;
using Maestro.Runtime.Conformance;

namespace Maestro.Runtime.Tests.Conformance;

/// <summary>docs/agents.md names every trial, and says of it what the trial says of itself.</summary>
public sealed class TrialDocumentTests
{
    [Test]
    public void Table_IsWhatTheTrialsSay()
    {
        var text = File.ReadAllText(Path.Combine(Architecture.ProjectFiles.Root, "docs", "agents.md"));
        var table = text[text.IndexOf("| `--trial` | the agent |", StringComparison.Ordinal)..];
        table = table[table.IndexOf("|---|", StringComparison.Ordinal)..table.IndexOf("\n\n", StringComparison.Ordinal)];
        Assert.That(
            Regex.Matches(table, @"^\| `([a-z0-9-]+)` \| (.+) \|$", RegexOptions.Multiline).Select(row => (row.Groups[1].Value, row.Groups[2].Value)),
            Is.EqualTo(Trials.All.Select(trial => (trial.Id, trial.Holds))));
    }
}
