namespace Maestro.Runtime.Workspaces.Trees;

/// <summary>Names that git takes for its own folder on some file system, and therefore puts into no tree.</summary>
internal static class ReservedNames
{
    /// <summary>Whether no tree can hold an entry of that name: <c>.git</c> in any case, its short name <c>git~1</c>, or either with what Windows cuts off.</summary>
    public static bool Contains(string name)
    {
        var rest = After(name, ".git") ?? After(name, "git~1");
        return rest?.TrimStart('.', ' ') is "" or [':' or '\\', ..];
    }

    private static string? After(string name, string prefix) => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? name[prefix.Length..] : null;
}
