using Maestro.Runtime.Git;
using Maestro.Runtime.Workspaces;

namespace Maestro.Runtime.Deliveries;

/// <summary>Hands the result over as a file for <c>git am</c>; nothing at all is written in the user's repository.</summary>
/// <param name="git">Git in the run's repository.</param>
/// <param name="repository">Where the commits are.</param>
/// <param name="folder">Where the file goes.</param>
internal sealed class PatchDelivery(GitCommand git, RunRepository repository, string folder)
{
    /// <summary>Writes the patch and proves it: laid on the base, it gives the result's tree.</summary>
    /// <param name="name">The file's name without its ending.</param>
    /// <param name="base">The commit it is laid on.</param>
    /// <param name="commit">The result.</param>
    /// <param name="ct">Ends with the run.</param>
    /// <exception cref="GitException">It does not give the result's tree.</exception>
    public async Task<Delivery> DeliverAsync(string name, string @base, string commit, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        var scratch = Path.Combine(folder, ".patch");
        await git.RunAsync(
            ["format-patch", "--quiet", "--binary", "--full-index", "--no-signature", "--no-renames", "--output-directory", scratch, $"{@base}..{commit}"], ct: ct);
        var file = Path.Combine(folder, name + ".patch");
        await using (var whole = new FileStream(file, FileMode.Create, FileAccess.Write))
        {
            foreach (var part in Directory.GetFiles(scratch).Order(StringComparer.Ordinal))
                await whole.WriteAsync(await File.ReadAllBytesAsync(part, ct), ct);
            whole.Flush(flushToDisk: true);
        }
        Directory.Delete(scratch, recursive: true);
        var tree = await git.RunAsync(["rev-parse", "--verify", $"{commit}^{{tree}}"], ct: ct);
        var applied = await AppliedAsync(file, @base, ct);
        return applied == tree
            ? new(null, commit, tree) { Patch = file }
            : throw new GitException("apply", $"the patch gives tree {applied}, not {tree}");
    }

    private async Task<string> AppliedAsync(string file, string @base, CancellationToken ct)
    {
        var index = Path.Combine(repository.Path, "patch-index");
        var aside = git.With(new Dictionary<string, string?> { ["GIT_INDEX_FILE"] = index });
        await aside.RunAsync(["read-tree", @base], ct: ct);
        await aside.RunAsync(["apply", "--cached", "--binary", "--whitespace=nowarn", file], ct: ct);
        var tree = await aside.RunAsync(["write-tree"], ct: ct);
        File.Delete(index);
        return tree;
    }
}
