using System.Text.RegularExpressions;
using Maestro.Plugins.Gates.Running;

namespace Maestro.Plugins.Gates.MSBuild;

/// <summary>MSBuild's binary logs of one command: asked for on its command line, read after it, and thrown away.</summary>
/// <remarks>They hold every error as data, where the text on the console is cut, coloured, translated and mixed with that of other programs.</remarks>
internal sealed class BuildLogs : IDisposable
{
    private static readonly Regex Program = CommandWords.Pattern(@"dotnet\s+(build|msbuild|publish|pack)");

    private static readonly Regex Asked = new(
        @"\s[-/]{1,2}(bl|binaryLogger)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    private readonly string folder;

    public BuildLogs(string commandLine, string folder)
    {
        this.folder = folder;
        var count = 0;
        // A log that the user asks for is the user's: MSBuild takes one.
        CommandLine = Asked.IsMatch(commandLine)
            ? commandLine
            : CommandWords.InsertEach(commandLine, Program, () => ShellWord.Of($"-bl:{Path.Combine(folder, $"build-{++count}.binlog")};ProjectImports=None"));
    }

    /// <summary>The command line with the logs asked for; as it was when it calls no MSBuild that is known.</summary>
    public string CommandLine { get; }

    /// <summary>What the logs tell; null when there are none or one of them cannot be read, so that the console's text is all there is.</summary>
    public IReadOnlyList<GateFinding>? Read(string root, bool warningsToo)
    {
        var files = Directory.GetFiles(folder, "build-*.binlog").Order(StringComparer.Ordinal).ToList();
        var read = files.Select(file => BinaryLog.Read(file, root, warningsToo)).ToList();
        return files.Count == 0 || read.Contains(null) ? null : [.. read.SelectMany(r => r!).Distinct().Take(BinaryLog.Most)];
    }

    // They tell the environment of the build, credentials and all.
    public void Dispose()
    {
        foreach (var file in Directory.GetFiles(folder, "build-*.binlog"))
            File.Delete(file);
    }
}
