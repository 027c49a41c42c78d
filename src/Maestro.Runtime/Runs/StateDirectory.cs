using System.Security.Cryptography;
using System.Text;
using Maestro.Runtime.Git;

namespace Maestro.Runtime.Runs;

/// <summary>
/// Where runs, journals, vault and workspaces are kept: outside every working tree, so that neither an agent nor <c>git clean</c> reaches it.
/// </summary>
/// <param name="Root">The folder of one repository.</param>
internal sealed record StateDirectory(string Root)
{
    /// <summary>The folder for a repository, named so that a person finds it and two repositories never share one.</summary>
    public static StateDirectory For(RepositoryInfo repository)
    {
        var id = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(repository.CommonDir)))[..8].ToLowerInvariant();
        return new(Path.Combine(Home(), "repositories", $"{Path.GetFileName(repository.Root)}-{id}"));
    }

    /// <summary>How the name of a run's folder begins that is being thrown away.</summary>
    public const string Discarded = ".discarded-";

    /// <summary>The vault.</summary>
    public string Vault => Path.Combine(Root, "vault.git");

    /// <summary>What was read of trees, to be read again at will.</summary>
    public string Evidence => Path.Combine(Root, "evidence");

    /// <summary>The folder of all runs.</summary>
    public string Runs => Path.Combine(Root, "runs");

    /// <summary>A run's folder.</summary>
    public RunDirectory Run(string id) => new(Path.Combine(Runs, id));

    /// <summary>The folder of all that the tool keeps.</summary>
    public static string Home()
    {
        if (Environment.GetEnvironmentVariable("MAESTRO_HOME") is { Length: > 0 } home)
            return Path.GetFullPath(home);
        if (!OperatingSystem.IsWindows() && Environment.GetEnvironmentVariable("XDG_STATE_HOME") is { Length: > 0 } state)
            return Path.Combine(state, "maestro");
        return OperatingSystem.IsWindows()
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "maestro")
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "state", "maestro");
    }
}
