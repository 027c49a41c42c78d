using LibGit2Sharp;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Git;
using Maestro.Runtime.Journal;
using Maestro.Tool.Output;
using Microsoft.Data.Sqlite;

namespace Maestro.Tool.Commands;

/// <summary>The one boundary at which an exception becomes a message.</summary>
internal static class Boundary
{
    /// <summary>Does a command's work.</summary>
    /// <returns>Its exit code, or the one of what went wrong.</returns>
    public static async Task<int> GuardAsync(Terminal terminal, Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }
        catch (Exception e) when (Name(e) is { } problem)
        {
            return terminal.Broken(problem);
        }
        catch (Exception e)
        {
            return terminal.Broken($"{e}");
        }
    }

    // What the machine did to us has a name; what is left is a mistake of ours, and is shown whole.
    private static Diagnostic? Name(Exception e) => e switch
    {
        JournalPoisonedException => Catalogue.JournalUnwritable.At(e.Message),
        GitException => Catalogue.GitFailed.At(e.Message),
        InvalidDataException or JournalDamagedException => Catalogue.KeptDamaged.At(e.Message),
        IOException or UnauthorizedAccessException or LibGit2SharpException or SqliteException => Catalogue.StorageFailed.At(e.Message),
        _ => null,
    };
}
