using Maestro.Runtime.Checkpoints.Risks.Invocations;

namespace Maestro.Runtime.Checkpoints.Risks.Wrappers;

/// <summary><c>find -exec ... ;</c> and <c>fd -x ...</c>: what is run gets the names that were found.</summary>
internal sealed class FindWrapper : ICommandWrapper
{
    private static readonly string[] Actions = ["-exec", "-execdir", "-ok", "-okdir"];
    private static readonly string[] FdActions = ["-x", "-X", "--exec", "--exec-batch"];

    /// <inheritdoc/>
    public IReadOnlyList<Inner> Open(Invocation invocation)
    {
        var actions = invocation.Name switch { "find" or "gfind" => Actions, "fd" or "fdfind" => FdActions, _ => [] };
        var inner = new List<Inner>();
        for (var i = 0; i < invocation.Arguments.Count && actions.Length > 0; i++)
        {
            if (!actions.Contains(invocation.Arguments[i]))
                continue;
            var end = i + 1;
            while (end < invocation.Arguments.Count && invocation.Arguments[end] is not (";" or "+"))
                end++;
            inner.AddRange(Inner.Of(invocation, i + 1, end, fed: true));
            i = end;
        }
        return inner;
    }
}
