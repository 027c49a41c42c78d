using Maestro.Runtime.Checkpoints.Risks.Invocations;
using Maestro.Runtime.Checkpoints.Risks.Posix;
using Maestro.Runtime.Checkpoints.Risks.Rules;
using Maestro.Runtime.Checkpoints.Risks.Shell;
using Maestro.Runtime.Checkpoints.Risks.Windows;
using Maestro.Runtime.Checkpoints.Risks.Wrappers;

namespace Maestro.Runtime.Checkpoints.Risks.Guard;

/// <summary>
/// Says what is risky about a command line before it is run, by the commands in it and not by what it looks like. What cannot be read is
/// risky. It is no sandbox: scripts, and what programs do by themselves, are not looked into.
/// </summary>
internal sealed class RiskDetector
{
    private const int Deepest = 24;
    private const int Most = 5000;

    private static readonly IRiskRule[] Rules =
    [
        new GitRule(), new DeletionRule(), Permissions.Rule, Migrations.Rule, Deploys.Rule, Publishing.Rule, Dependencies.Rule,
        Dependencies.Named, new NamedTaskRule(),
    ];

    private static readonly ICommandWrapper[] Wrappers = [new ShellWrapper(), new PrefixWrapper(), new LineWrapper(), new FindWrapper(), new GitWrapper()];

    private readonly List<Risk> found = [];
    private int seen;

    private RiskDetector()
    {
    }

    /// <summary>Judges a line of this platform's shell.</summary>
    public static IReadOnlyList<Risk> Of(string line) => Of(line, OperatingSystem.IsWindows() ? ShellDialect.Cmd : ShellDialect.Posix);

    /// <summary>Judges a line.</summary>
    /// <returns>Every risk once; empty when there is none.</returns>
    public static IReadOnlyList<Risk> Of(string line, ShellDialect dialect)
    {
        var detector = new RiskDetector();
        detector.Line(line, dialect, 0);
        return [.. detector.found.DistinctBy(r => (r.Kind, r.Where))];
    }

    private void Line(string line, ShellDialect dialect, int depth)
    {
        var reading = dialect == ShellDialect.Posix ? ShellReader.Read(line) : WindowsReader.Read(line, dialect);
        foreach (var command in reading.Commands)
            Judge(new(command.Words, dialect, false, command.Input), depth);
        if (reading.Problem is { } problem)
            Unreadable(problem, line);
    }

    private void Judge(Invocation invocation, int depth)
    {
        if (depth > Deepest || ++seen > Most)
        {
            Unreadable("it is nested too deeply or holds too many commands", invocation.Text);
            return;
        }
        if (!invocation.Words[0].Known)
            Unreadable("which program runs is known only when it runs", invocation.Text);
        foreach (var rule in Rules)
            if (rule.Judge(invocation) is { } risk)
                found.Add(risk);
        foreach (var inner in Wrappers.SelectMany(w => w.Open(invocation)))
            if (inner.Problem is { } problem)
                Unreadable(problem, invocation.Text);
            else if (inner.Line is { } line)
                Line(line, inner.Dialect, depth + 1);
            else
                Judge(inner.Invocation!, depth + 1);
    }

    private void Unreadable(string why, string where) => found.Add(new(RiskKind.Unreadable, $"could not be read: {why}", where));
}
