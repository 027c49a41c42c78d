using Maestro.Runtime.Checkpoints.Risks.Invocations;
using Maestro.Runtime.Checkpoints.Risks.Shell;

namespace Maestro.Runtime.Checkpoints.Risks.Rules;

/// <summary>Deletes with all that is below, or as much as a list names. <c>rm file</c> is not meant.</summary>
internal sealed class DeletionRule : IRiskRule
{
    private const string What = "deletes files with all that is below them, or as many as a list names";

    private static readonly VerbRule Others = new(RiskKind.Deletion, What, """
        rimraf|del-cli|trash|shred|wipefs|mkfs*|rmtree|deltree|clear-recyclebin
        find -delete
        rsync --delete
        rsync --delete-after
        rsync --delete-before
        rsync --delete-during
        rsync --delete-delay
        rsync --delete-excluded
        rsync --remove-source-files
        git rm -r
        git rm -rf
        git rm -fr
        git lfs prune
        docker|podman system|volume|image|container|builder|network prune
        docker|podman volume rm
        docker|podman compose down -v
        docker|podman compose down --volumes
        docker-compose down -v
        docker-compose down --volumes
        gh repo delete
        """);

    /// <inheritdoc/>
    public Risk? Judge(Invocation invocation)
    {
        var power = invocation.Dialect == ShellDialect.PowerShell;
        var deletes = invocation.Name switch
        {
            "rm" when !power => Recursive(invocation) || invocation.Fed || invocation.Arguments.Any(a => a is "*" or "." || a.EndsWith("/*", StringComparison.Ordinal)),
            "rm" or "remove-item" or "ri" or "del" or "erase" or "rd" or "rmdir" when power || invocation.Name is "remove-item" or "ri" =>
                Recurses(invocation) || invocation.Arguments.Any(a => a is "*" || a.EndsWith("/*", StringComparison.Ordinal) || a.EndsWith("\\*", StringComparison.Ordinal)),
            "rd" or "rmdir" or "del" or "erase" => invocation.Arguments.Any(a => a.Contains("/s", StringComparison.OrdinalIgnoreCase) && a[0] == '/'),
            "robocopy" => invocation.Arguments.Any(a => a.ToUpperInvariant() is "/MIR" or "/PURGE" or "/MOVE"),
            "unlink" or "trash-put" => invocation.Fed,
            _ => Others.Judge(invocation) is not null,
        };
        return deletes ? new(RiskKind.Deletion, What, invocation.Text) : null;
    }

    private static bool Recursive(Invocation invocation) =>
        invocation.HasLetter('r') || invocation.HasLetter('R') || invocation.Arguments.Any(a => a.StartsWith("--rec", StringComparison.Ordinal));

    // PowerShell takes any beginning of a parameter's name; -rf is what people write who come from elsewhere. Items from a pipe may be many.
    private static bool Recurses(Invocation invocation) => invocation.Arguments.Any(a =>
        a is "-rf" or "-fr" || (a.Length > 1 && a[0] == '-' && "-recurse".StartsWith(a.Split(':')[0], StringComparison.OrdinalIgnoreCase)));
}
