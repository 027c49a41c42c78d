using System.Reflection;
using Maestro.Analyzers.Rules;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Analyzers.Tests.Configuration;

/// <summary>The samples and the template are as right as they are shown, and not because nobody looks at them.</summary>
public sealed class SamplesTests
{
    private static readonly string Root =
        typeof(SamplesTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RootDirectory").Value!;

    [TestCase("samples/HelloPipeline/Maestro.Samples.Hello", "samples/HelloPipeline/maestro.yaml", "use: hello", "name: world")]
    [TestCase("samples/CustomStrategy/Acme.Strategies", "samples/CustomStrategy/maestro.yaml", "use: shared-first", "shared: [")]
    [TestCase("samples/CustomPhase/Acme.Phases", "samples/CustomPhase/maestro.yaml", "use: release-note", "folder: ")]
    [TestCase("samples/CustomStrategy/Acme.Strategies", "samples/TwoTeams/payments.maestro.yaml", "use: shared-first", "shared: [")]
    [TestCase("src/Maestro.Templates/content/maestro-plugin/MyTeam.Strategies", "src/Maestro.Templates/content/maestro-plugin/MyTeam.Strategies.maestro.yaml", "use: shortest-first", "urgent_first: ")]
    public async Task Sample_IsNotReported_AndWouldBeIfItWereWrong(string project, string yaml, string id, string option)
    {
        Assert.That(await FoundAsync(project, yaml, text => text), Is.Empty);
        Assert.That(await FoundAsync(project, yaml, text => text.Replace(id, $"{id}x", StringComparison.Ordinal)), Has.Count.EqualTo(1).And.All.Contains("MAE013"));
        Assert.That(await FoundAsync(project, yaml, text => text.Replace(option, $"x{option}", StringComparison.Ordinal)), Has.Count.EqualTo(1).And.All.Contains("MAE014"));
    }

    // With all that lies beside it, as the build targets hand it to the compiler.
    private static Task<IReadOnlyList<string>> FoundAsync(string project, string yaml, Func<string, string> change)
    {
        var code = Directory.GetFiles(Path.Combine(Root, project), "*.cs").Select(File.ReadAllText).ToArray();
        var file = Path.Combine(Root, yaml);
        var files = Directory.GetFiles(Path.GetDirectoryName(file)!, "*.yaml").Select(f => (f, f == file ? change(File.ReadAllText(f)) : File.ReadAllText(f))).ToArray();
        DiagnosticAnalyzer[] analyzers = [new UnknownIdAnalyzer(), new UnknownOptionAnalyzer()];
        return Checking.Run(code, Path.Combine(Root, project, $"{Path.GetFileName(project)}.csproj"), files, analyzers);
    }
}
