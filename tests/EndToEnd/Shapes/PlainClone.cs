using Maestro.Tests.Oracle;

namespace EndToEnd.Shapes;

/// <summary>What a person would have got: a clone with the repository's own settings, the same edit, and <c>git add -A &amp;&amp; git commit</c>.</summary>
/// <param name="Before">The files as they were checked out.</param>
/// <param name="After">The files after the edit, without those that are ignored.</param>
/// <param name="Tree">The commit's tree.</param>
/// <param name="Listing">That tree's entries, for a failing test.</param>
internal sealed record PlainClone(string Before, string After, string Tree, string Listing)
{
    private const string Script = """
        git clone -q -n . "$aside/plain"
        git config --get-regexp '^core\.(autocrlf|eol|filemode|attributesfile|excludesfile)$' | while read -r key value; do git -C "$aside/plain" config "$key" "$value"; done
        for file in attributes exclude; do
          if [ -e "$(git rev-parse --git-common-dir)/info/$file" ]; then cp "$(git rev-parse --git-common-dir)/info/$file" "$aside/plain/.git/info/$file"; fi
        done
        git -C "$aside/plain" checkout -q --detach "$(git rev-parse HEAD)"
        """;

    // The run's plan is part of what it delivers; git has its bytes from there.
    private const string Edit = """
        mkdir -p .maestro/plans; git cat-file blob "$(cat ../commit):.maestro/plans/change-it.md" > .maestro/plans/change-it.md
        . ../edit.sh
        git add -A; git commit -qm edit; git clean -qfdX
        """;

    /// <summary>Makes it.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="delivered">The commit that a run delivered there.</param>
    public static PlainClone Of(ShapedRepository repository, string delivered)
    {
        var scratch = repository.Scratch;
        var plain = Path.Combine(scratch.Aside, "plain");
        scratch.Shell(Script, repository.Root);
        var before = Files(plain);
        scratch.Write("../aside/commit", delivered);
        scratch.Shell("git fetch -q origin +refs/heads/maestro/*:refs/remotes/origin/maestro/*", plain);
        scratch.Shell(Edit, plain);
        return new(before, Files(plain), scratch.Shell("git rev-parse HEAD^{tree}", plain), scratch.Shell("git ls-tree -r HEAD", plain));
    }

    /// <summary>The files of a folder.</summary>
    public static string Files(string folder) => string.Join('\n', ByteListing.Of(folder, entry => entry.Path != ".git" && !entry.IsBelow(".git")));
}
