using System.Text.RegularExpressions;
using Maestro.Runtime.Plugins;
using Maestro.Runtime.Plugins.Inspection;
using Maestro.Runtime.Tests.Architecture;

namespace Maestro.Runtime.Tests.Plugins.Inspection;

/// <summary>What the compiler is told an extension may ask for is what the tool gives.</summary>
public sealed class ContractServicesTests
{
    [Test]
    public void Names_TheAnalyzersList_IsTheSame()
    {
        var source = File.ReadAllText(Path.Combine(ProjectFiles.Root, "src/Maestro.Analyzers/Contract.cs"));
        var list = source[source.IndexOf("Services = ", StringComparison.Ordinal)..source.IndexOf("private readonly", StringComparison.Ordinal)];
        Assert.That(Regex.Matches(list, "\"([^\"]+)\"").Select(m => m.Groups[1].Value), Is.EquivalentTo(ContractServices.Names));
    }
}
