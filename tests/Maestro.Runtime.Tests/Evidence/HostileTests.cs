using EndToEnd.Harness;

namespace Maestro.Runtime.Tests.Evidence;

/// <summary>Files made to break whoever reads them, or broken by chance: they are named, and the rest is read.</summary>
public sealed class HostileTests
{
    // What is made to grow takes hours, or all memory; the rest takes a second.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly string Nested = string.Concat(Enumerable.Repeat("[", 200_000));

    private static IEnumerable<TestCaseData> Files()
    {
        const string Laughs = """
            <?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><project><name>&c;</name></project>
            """;
        yield return Case("pom.xml", Laughs, "not valid XML", "of laughs");
        yield return Case("A/A.csproj", "<!DOCTYPE p SYSTEM \"file:///etc/passwd\"><Project />", "not valid XML", "that leads to another file");
        yield return Case("pom.xml", string.Concat(Enumerable.Repeat("<a>", 100_000)), "deeper than", "of deep XML");
        yield return Case("package.json", "{\"a\":" + Nested, "not valid JSON", "of deep JSON");
        yield return Case("package.json", "{ \"dependencies\": { \"a\": ", "not valid JSON", "of half a JSON");
        yield return Case("package.json", "{ \"name\": \"\\ud800\" }", "not valid JSON", "of half a character");
        yield return Case("package.json", "", "not valid JSON", "of an empty JSON");
        yield return Case("pyproject.toml", "a = " + Nested, "not valid TOML", "of deep TOML");
        yield return Case("pyproject.toml", "a = " + string.Concat(Enumerable.Repeat("{a=", 100_000)), "not valid TOML", "of deep tables");
        yield return Case("Cargo.toml", "[package\nname = 'x'", "not valid TOML", "of half a TOML");
        yield return Case("pnpm-lock.yaml", "a: " + Nested, "not valid YAML", "of deep YAML");
        yield return Case("pnpm-lock.yaml", "a: *nowhere\n", "not valid YAML", "of an alias for nothing");
        yield return Case("A.cs", "class A { void M() { ", "not valid C#", "of half a class");
        yield return Case("A.cs", "class A { int x = " + string.Concat(Enumerable.Repeat("(", 50_000)) + "1; }", "", "of deep C#");
        yield return Case("A.cs", "a\0b", "not text", "of a binary");
        yield return Case("huge.cs", "// " + new string('x', 3 * 1024 * 1024), "more than 2097152", "that is huge");
    }

    [TestCaseSource(nameof(Files))]
    public async Task File_ThatCannotBeRead_IsNamedAndTheRestIsRead(string path, string text, string why)
    {
        using var repository = new Scratch().Write(path, text).Write("z/package.json", """{ "dependencies": { "left-pad": "1.3.0" } }""").Commit();
        var evidence = await Task.Run(repository.Evidence).WaitAsync(Patience);
        Assert.Multiple(() =>
        {
            Assert.That(evidence.Unread.Select(u => u.Path), Is.EqualTo(new[] { path }));
            Assert.That(evidence.Unread.Select(u => u.Why), Has.All.Contains(why));
            Assert.That(evidence.Packages.Select(p => p.Name), Is.EqualTo(new[] { "left-pad" }));
        });
    }

    [Test]
    public void Yaml_AliasesOfAliases_CostNoMoreThanTheyAreLong()
    {
        var laughs = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + string.Concat("bcdefghijklmnopqrstuvw".Select(c => $"{c}: &{c} [{string.Join(", ", Enumerable.Repeat("*" + (char)(c - 1), 10))}]\n"));
        using var repository = new Scratch().Write("pnpm-lock.yaml", laughs + "packages:\n  ms@2.0.0: {}\n").Commit();
        var evidence = repository.Evidence();
        Assert.That((evidence.Unread.Count, evidence.Packages.Count), Is.EqualTo((0, 1)));
    }

    private static IEnumerable<TestCaseData> Bombs()
    {
        yield return new TestCaseData("A/A.csproj", $"<Project><PropertyGroup><P0>xxxxxxxxxx</P0>{string.Concat(Enumerable.Range(1, 60).Select(i => $"<P{i}>$(P{i - 1})$(P{i - 1})</P{i}>"))}<Nullable>$(P60)</Nullable></PropertyGroup></Project>")
            .SetName("Properties that double are left as they are");
        yield return new TestCaseData("pom.xml", $"<project><properties><p>{new string('x', 400_000)}</p></properties><dependencies><dependency><groupId>{string.Concat(Enumerable.Repeat("${p}", 100))}</groupId><artifactId>a</artifactId></dependency></dependencies></project>")
            .SetName("Properties that are long are not put in");
        yield return new TestCaseData("pnpm-lock.yaml", "a: &a\n" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"  k{i}: v\n")) + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"b{i}: *a\n")))
            .SetName("Aliases of a large map are not copied");
        yield return new TestCaseData("package.json", "{" + string.Concat(Enumerable.Range(0, 80_000).Select(i => $"\"k{i}\":1,")) + string.Concat(Enumerable.Range(0, 80_000).Select(i => $"\"k{i}\":2,")) + "\"name\":\"x\"}")
            .SetName("Names that come again are not searched for");
        yield return new TestCaseData("A.csproj", "<Project>" + string.Concat(Enumerable.Repeat("<Import Project=\"A.csproj\" />", 10_000)) + "</Project>")
            .SetName("Imports of oneself end");
        yield return new TestCaseData("A/B.csproj", $"<Project><ItemGroup Condition=\"{new string(' ', 400_000)}or\"><PackageReference Include=\"x\" Version=\"1\" /></ItemGroup></Project>")
            .SetName("Conditions of blanks are not searched");
        yield return new TestCaseData("build.gradle", string.Concat(Enumerable.Repeat(new string('a', 490) + "\n", 4000)))
            .SetName("Lines that are nothing are passed over");
    }

    [TestCaseSource(nameof(Bombs))]
    public async Task File_ThatIsMadeToGrow_CostsNoMoreThanItIsLong(string path, string text)
    {
        using var repository = new Scratch().Write(path, text).Commit();
        var evidence = await Task.Run(repository.Evidence).WaitAsync(Patience);
        Assert.That(evidence.Manifests.Count, Is.EqualTo(1));
    }

    [Test]
    public void Attributes_OfTooManyRules_AreSaidToBe()
    {
        using var repository = new Scratch().Write(".gitattributes", string.Concat(Enumerable.Range(0, 5000).Select(i => $"f{i}/** linguist-vendored\n"))).Write("f1/a.cs", "class A { }\n").Write("f4000/b.cs", "class B { }\n").Commit();
        var evidence = repository.Evidence();
        Assert.That((evidence.Languages.Single().Files, evidence.Unread.Single().Path), Is.EqualTo((1, ".gitattributes")));
    }

    [Test]
    public void Code_InAnEncodingOfThePast_IsRead_AndAManifestIsNot()
    {
        using var repository = new Scratch().Write("A.cs", "").Write("package.json", "");
        File.WriteAllBytes(Path.Combine(repository.Root, "A.cs"), [.. "class A { } // M"u8, 0xFC, .. "ller\n"u8]);
        File.WriteAllBytes(Path.Combine(repository.Root, "package.json"), [.. "{ \"name\": \""u8, 0xFC, .. "\" }"u8]);
        var whole = repository.Commit().Whole();
        Assert.That(whole.Symbols.Select(s => s.Name), Is.EqualTo(new[] { "A" }));
        Assert.That(whole.Evidence.Unread, Is.EqualTo(new[] { new UnreadFile("package.json", "it is not in UTF-8") }));
    }

    [Test]
    public void Manifest_WithAMarkOfUtf16_IsRead()
    {
        using var repository = new Scratch().Write("package.json", "");
        File.WriteAllText(Path.Combine(repository.Root, "package.json"), """{ "name": "x" }""", System.Text.Encoding.Unicode);
        Assert.That(repository.Commit().Evidence().Projects.Select(p => p.Name), Is.EqualTo(new[] { "x" }));
    }

    [Test]
    public void Links_AreNotFollowed()
    {
        using var repository = new Scratch().Write("a.txt", "x");
        File.WriteAllText(Path.Combine(repository.Beside, "package.json"), """{ "name": "outside" }""");
        File.CreateSymbolicLink(Path.Combine(repository.Root, "package.json"), Path.Combine(repository.Beside, "package.json"));
        repository.Commit();
        Assert.That(repository.Evidence().Manifests, Is.Empty);
        Assert.That(repository.EvidenceOnDisk().Result.Manifests, Is.Empty);
    }

    [Test]
    public void References_ThatLeadOutOfTheRepository_AreNone()
    {
        using var repository = new Scratch().Write("A/A.csproj", """
            <Project Sdk="Microsoft.NET.Sdk"><Import Project="../../../etc/x.props" /><Import Project="A.csproj" /><ItemGroup><ProjectReference Include="../../../B.csproj" /><ProjectReference Include="A.csproj" /></ItemGroup></Project>
            """).Commit();
        Assert.That(repository.Evidence().Projects.Select(p => p.Line()), Is.EqualTo(new[] { "0 Library A A/A.csproj []" }));
    }

    private static TestCaseData Case(string path, string text, string why, string name) => new TestCaseData(path, text, why).SetName($"File {name} is named and the rest is read");
}
