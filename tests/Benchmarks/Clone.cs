namespace Benchmarks;

/// <summary>The clone of the repository that this program was built in, for benchmarks that build something first.</summary>
internal static class Clone
{
    /// <summary>Its root.</summary>
    internal static string Root()
    {
        foreach (var start in new[] { AppContext.BaseDirectory, Environment.CurrentDirectory })
            for (var at = new DirectoryInfo(start); at is not null; at = at.Parent)
                if (File.Exists(Path.Combine(at.FullName, "Maestro.sln")))
                    return at.FullName;
        throw new InvalidOperationException("run this from a clone of the repository");
    }
}
