namespace Maestro.Runtime.Prompts;

/// <summary>How the files in a repository's folder of prompts are called.</summary>
internal static class PromptFiles
{
    /// <summary>The folder, from the repository's root.</summary>
    public const string Folder = ".maestro/prompts";

    /// <summary>The template for every task.</summary>
    public const string General = "task.liquid";

    private const string Beginning = "task.";
    private const string Ending = ".liquid";

    /// <summary>The template for tasks of a role.</summary>
    public static string Of(string role) => $"{Beginning}{role}{Ending}";

    /// <summary>The role a file is for; null when it is for none.</summary>
    public static string? RoleOf(string file) =>
        file.Length > Beginning.Length + Ending.Length && file.StartsWith(Beginning, StringComparison.Ordinal) && file.EndsWith(Ending, StringComparison.Ordinal)
            ? file[Beginning.Length..^Ending.Length]
            : null;

    /// <summary>How messages name a file.</summary>
    public static string Display(string file) => $"{Folder}/{file}";
}
