using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Git;
using Maestro.Runtime.Processes;
using Maestro.Runtime.Runs;

namespace Maestro.Tool.Commands;

/// <summary>Finds past runs from the folder the user stands in.</summary>
internal static class Archive
{
    /// <summary>The repository's root, found without asking git: some commands must answer at once.</summary>
    public static Outcome<string> Root(string folder)
    {
        for (var at = new DirectoryInfo(Path.GetFullPath(folder)); at is not null; at = at.Parent)
            if (Path.Exists(Path.Combine(at.FullName, ".git")))
                return at.FullName;
        return Catalogue.NotARepository.At($"'{folder}' is not in a git repository");
    }

    /// <summary>The repository's state folder.</summary>
    public static async Task<Outcome<StateDirectory>> StateAsync(string folder, CancellationToken ct)
    {
        var repository = await RepositoryProbe.LookAsync(new ProcessSupervisor(new()), folder, ct);
        return repository.Ok ? StateDirectory.For(repository.Value) : repository.As<StateDirectory>();
    }

    /// <summary>One run.</summary>
    public static async Task<Outcome<ArchivedRun>> FindAsync(string folder, string? id, CancellationToken ct)
    {
        var state = await StateAsync(folder, ct);
        return state.Ok ? RunArchive.Find(state.Value, id) : state.As<ArchivedRun>();
    }
}
