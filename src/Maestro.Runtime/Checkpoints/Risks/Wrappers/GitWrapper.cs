using Maestro.Runtime.Checkpoints.Risks.Invocations;

namespace Maestro.Runtime.Checkpoints.Risks.Wrappers;

/// <summary>What git runs in a shell: an alias given by <c>-c alias.x='!...'</c>, <c>submodule foreach</c>.</summary>
internal sealed class GitWrapper : ICommandWrapper
{
    /// <inheritdoc/>
    public IReadOnlyList<Inner> Open(Invocation invocation)
    {
        if (invocation.Name != "git")
            return [];
        var git = GitCommandLine.Of(invocation);
        if (git.Line is { } line)
            return [Inner.Of(line)];
        return git is { Verb: "submodule", First: "foreach" }
            ? [Inner.Of(string.Join(' ', git.Arguments.SkipWhile(a => a != "foreach").Skip(1).SkipWhile(a => a is ['-', ..])))] : [];
    }
}
