using Maestro.Runtime.Evidence.Findings;
using Maestro.Runtime.Evidence.Formats;

namespace Maestro.Runtime.Evidence.Java;

/// <summary>Reads Java and Kotlin: Maven's and Gradle's files.</summary>
internal sealed class JavaReader : IEcosystemReader
{
    /// <summary>The name of the ecosystem.</summary>
    public const string Ecosystem = "java";

    /// <inheritdoc/>
    public void Read(SourceFiles files, Found found)
    {
        MavenReader.Read(files, found);
        GradleReader.Read(files, found);
        foreach (var path in files.Called(".java-version"))
            if (files.Text(path) is { } text && TextLines.Of(text, "#").FirstOrDefault() is { Number: > 0 } first)
                found.Version("java", first.Text, path, first.Number);
    }
}
