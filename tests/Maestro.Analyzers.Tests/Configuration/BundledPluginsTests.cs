using System.Reflection;
using System.Text.RegularExpressions;
using Maestro.Analyzers.Configuration;

namespace Maestro.Analyzers.Tests.Configuration;

/// <summary>The list of what travels with the tool is what is in the plugins' sources.</summary>
public sealed partial class BundledPluginsTests
{
    private static readonly string Folder = Path.Combine(
        typeof(BundledPluginsTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RootDirectory").Value!, "plugins");

    [Test]
    public void Names_AreTheProjects() =>
        Assert.That(BundledPlugins.Names, Is.EquivalentTo(Directory.GetFiles(Folder, "*.csproj", SearchOption.AllDirectories).Select(f => Path.GetFileNameWithoutExtension(f))));

    [TestCase(ExtensionKind.Phase, 9)]
    [TestCase(ExtensionKind.Decision, 11)]
    [TestCase(ExtensionKind.Recovery, 9)]
    [TestCase(ExtensionKind.Agent, 11)]
    [TestCase(ExtensionKind.Gate, 8)]
    public void Ids_AreThoseOfTheClasses(string kind, int count)
    {
        var found = Directory.GetFiles(Folder, "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText)
            .Where(text => Regex.IsMatch(text, $@"class \w+(\([^{{]*\))?\s*:[^{{]*\b{kind}\b", RegexOptions.Singleline))
            .SelectMany(text => Marked().Matches(text)).Select(match => match.Groups[1].Value).ToList();

        Assert.That(found, Has.Count.EqualTo(count));
        Assert.That(BundledPlugins.Ids(kind), Is.EquivalentTo(found));
    }

    [GeneratedRegex("""\[Extension\("([^"]+)""")]
    private static partial Regex Marked();
}
