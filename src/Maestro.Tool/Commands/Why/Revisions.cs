using Maestro.Runtime.Git;
using Maestro.Runtime.Runs;

namespace Maestro.Tool.Commands.Why;

/// <summary>Where a file is looked at when nobody says where.</summary>
internal sealed class Revisions(GitCommand git)
{
    /// <summary>The last delivered branch that holds the file and is not part of HEAD yet; else HEAD, which is what the user sees.</summary>
    /// <param name="file">The file, relative to git's folder.</param>
    /// <param name="runs">The runs, latest first.</param>
    /// <param name="ct">The user's Ctrl+C.</param>
    public async Task<string> ForAsync(string file, IEnumerable<ArchivedRun> runs, CancellationToken ct)
    {
        var spelled = file.Replace('\\', '/');
        foreach (var branch in runs.Select(run => run.Memory.Delivery?.Branch).OfType<string>().Distinct())
        {
            var holds = Path.IsPathRooted(file) ? branch : $"{branch}:./{spelled}";
            if ((await git.TryAsync(["rev-parse", "--verify", "--quiet", holds], ct: ct)).Succeeded
                && !(await git.TryAsync(["merge-base", "--is-ancestor", branch, "HEAD"], ct: ct)).Succeeded)
                return branch;
        }
        return "HEAD";
    }
}
