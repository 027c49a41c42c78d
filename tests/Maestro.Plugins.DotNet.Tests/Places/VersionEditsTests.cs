using Maestro.Tests;
using System.Text;
using Maestro.Plugins.DotNet.Applying;
using Maestro.Plugins.DotNet.Orders;
using Maestro.Plugins.DotNet.Places;

namespace Maestro.Plugins.DotNet.Tests.Places;

/// <summary>Versions are written where they stand, and nothing else of a file changes.</summary>
public sealed class VersionEditsTests
{
    // @ is where the version stands; each is raised from 1.0.0 to 2.1.0.
    [TestCase("a.csproj", "<Project>\n  <ItemGroup>\n    <PackageReference Include=\"Acme\" Version=\"@\" />\n  </ItemGroup>\n</Project>\n", TestName = "an attribute")]
    [TestCase("a.csproj", "<Project>\r\n\t<ItemGroup>\r\n\t\t<PackageReference   Version = '@'\r\n\t\t\tInclude='acme'/>\r\n\t</ItemGroup></Project>", TestName = "odd white space, single quotes, CRLF")]
    [TestCase("a.fsproj", "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Project><ItemGroup><PackageReference Include=\"Acme\"><Version>@</Version><PrivateAssets>all</PrivateAssets></PackageReference></ItemGroup></Project>", TestName = "an element, with a byte order mark")]
    [TestCase("a.csproj", "<Project><!-- Acme 1.0.0 --><ItemGroup><PackageReference Include=\"Acme\" Version=\"@\" /><PackageReference Include=\"Acme.More\" Version=\"1.0.0\" /></ItemGroup></Project>", TestName = "beside a comment and another package")]
    [TestCase("a.csproj", "<Project>\r\n<ItemGroup><PackageReference Include=\"Acme\">\r\n  <Version>\r\n    @\r\n  </Version></PackageReference></ItemGroup></Project>", TestName = "an element over several lines, CRLF")]
    [TestCase("Directory.Packages.props", "<Project><ItemGroup><PackageVersion Include=\"Acme\" Version=\"@\" /></ItemGroup></Project>", TestName = "central management")]
    [TestCase("a.csproj", "<Project><ItemGroup><PackageReference Include=\"Acme\" VersionOverride=\"@\" /></ItemGroup></Project>", TestName = "an override")]
    [TestCase("a.props", "<Project xmlns=\"http://schemas.microsoft.com/developer/msbuild/2003\"><PropertyGroup>\n<AcmeVersion> @ </AcmeVersion></PropertyGroup><ItemGroup><PackageReference Update=\"Acme\" Version=\"$(AcmeVersion)\" /></ItemGroup></Project>", TestName = "a property")]
    [TestCase("a.csproj", "<Project><ItemGroup><PackageReference Include=\"Acme\" Version=\"[@, 3.0)\" /></ItemGroup></Project>", TestName = "a range")]
    [TestCase("a.csproj", "<Project><ItemGroup><PackageReference Include=\"Other; Acme ;\" Version=\"@\" /></ItemGroup></Project>", TestName = "several packages in one reference")]
    [TestCase("a.csproj", "<Project><PropertyGroup><A>$(B)</A><B>@</B><B Condition=\"'$(B)' == ''\">$(A)</B></PropertyGroup><ItemGroup><PackageReference Include=\"Acme\" Version=\"$(A)\" /></ItemGroup></Project>", TestName = "a property of a property, in a circle")]
    [TestCase("a.csproj", "<Project Sdk=\"Acme/@\"></Project>", TestName = "a project's SDK")]
    [TestCase("a.csproj", "<Project><Sdk Name=\"Acme\" Version=\"@\" /></Project>", TestName = "an SDK beside others")]
    [TestCase("global.json", "{ \"sdk\": { \"version\": \"1.0.0\" },\n  // ours\n  \"msbuild-sdks\": { \"Acme\": \"@\" } }", TestName = "an SDK of global.json")]
    [TestCase(".config/dotnet-tools.json", "{\n  \"version\": 1,\n  \"tools\": {\n    \"ünder\": { \"version\": \"1.0.0\", \"commands\": [ \"u\", \"x\" ] },\n    \"acme\": {\n      \"version\": \"@\",\n      \"commands\": [ \"acme\" ]\n    }\n  }\n}", TestName = "a tool")]
    public async Task Apply_OnePlace_ChangesTheVersionAlone(string file, string text)
    {
        using var folder = new TempFolder();
        var path = folder.Write(file, "");
        byte[] Bytes(string version) => Encoding.UTF8.GetBytes(text.Replace("@", version, StringComparison.Ordinal));
        await File.WriteAllBytesAsync(path, Bytes("1.0.0"));
        var place = (await VersionPlaces.FindAsync(folder.Root, [file], default)).Single(found => string.Equals(found.Package, "Acme", StringComparison.OrdinalIgnoreCase));

        var lost = await VersionEdits.ApplyAsync(folder.Root, Order(place), ["2.1.0"], default);

        Assert.That(lost, Is.Empty);
        Assert.That(await File.ReadAllBytesAsync(path), Is.EqualTo(Bytes("2.1.0")));
    }

    [Test]
    public async Task Apply_TwoVersionsOfOnePackage_ChangesThoseThatHaveTheOneAlone()
    {
        using var folder = new TempFolder();
        folder.Write("a.csproj", """<Project><ItemGroup Condition="'$(TargetFramework)' == 'net48'"><PackageReference Include="Acme" Version="1.0.0" /></ItemGroup><ItemGroup><PackageReference Include="Acme" Version="1.5.0" /></ItemGroup></Project>""");
        var place = (await VersionPlaces.FindAsync(folder.Root, ["a.csproj"], default)).Single(found => found.Text == "1.5.0");

        await VersionEdits.ApplyAsync(folder.Root, Order(place), ["2.1.0"], default);

        Assert.That(folder.Read("a.csproj"), Does.Contain("Version=\"1.0.0\"").And.Contain("Version=\"2.1.0\"").And.Not.Contain("1.5.0"));
    }

    [Test]
    public async Task Apply_PropertyOfAnotherFile_IsFoundByTheReference()
    {
        using var folder = new TempFolder();
        folder.Write("Directory.Build.props", "<Project><PropertyGroup><AcmeVersion>1.0.0</AcmeVersion><OurVersion>1.0.0</OurVersion></PropertyGroup></Project>");
        folder.Write("a.csproj", """<Project><ItemGroup><PackageReference Include="Acme" Version="$(AcmeVersion)" /></ItemGroup></Project>""");
        var order = Order((await VersionPlaces.FindAsync(folder.Root, ["Directory.Build.props", "a.csproj"], default)).Single());

        Assert.That(await VersionEdits.ApplyAsync(folder.Root, order, ["2.1.0"], default), Is.Empty);

        Assert.That(folder.Read("Directory.Build.props"), Does.Contain("<AcmeVersion>2.1.0</AcmeVersion><OurVersion>1.0.0</OurVersion>"));
        Assert.That(await StandingVersions.OfAsync(folder.Root, order, default), Is.EqualTo((string[])["2.1.0"]));
        Assert.That(OrderText.Find<UpgradeOrder>(OrderText.Of(order))!.Read, Is.EquivalentTo((string[])["Directory.Build.props", "a.csproj"]));
    }

    [Test]
    public async Task Apply_PropertyOfAPropertyOfThreeFiles_IsFoundByEveryone()
    {
        using var folder = new TempFolder();
        folder.Write("versions.props", "<Project><PropertyGroup><SuiteVersion>1.0.0</SuiteVersion></PropertyGroup></Project>");
        folder.Write("suite.props", "<Project><PropertyGroup><AcmeVersion>$(SuiteVersion)</AcmeVersion></PropertyGroup></Project>");
        folder.Write("a.csproj", """<Project><ItemGroup><PackageReference Include="Acme" Version="$(AcmeVersion)" /></ItemGroup></Project>""");
        var places = await VersionPlaces.FindAsync(folder.Root, ["a.csproj", "suite.props", "versions.props"], default);
        var order = Order(places[0]);
        order = order with { Packages = [order.Packages[0] with { References = [.. places.Select(place => place.Reference)] }] };

        Assert.That(order.Read, Is.EquivalentTo((string[])["a.csproj", "suite.props", "versions.props"]));
        Assert.That(await VersionEdits.ApplyAsync(folder.Root, order, ["2.1.0"], default), Is.Empty);
        Assert.That(folder.Read("versions.props"), Does.Contain("<SuiteVersion>2.1.0</SuiteVersion>"));
    }

    [Test]
    public async Task Apply_VersionIsGone_SaysSo()
    {
        using var folder = new TempFolder();
        folder.Write("a.csproj", """<Project><ItemGroup><PackageReference Include="Acme" Version="1.0.0" /></ItemGroup></Project>""");
        var order = Order((await VersionPlaces.FindAsync(folder.Root, ["a.csproj"], default)).Single());
        folder.Write("a.csproj", """<Project><ItemGroup><PackageReference Include="Acme" Version="1.2.0" /></ItemGroup></Project>""");

        Assert.That(await VersionEdits.ApplyAsync(folder.Root, order, ["2.1.0"], default), Is.EqualTo((string[])["Acme"]));
    }

    [TestCase("<Project><ItemGroup>", TestName = "no whole XML")]
    [TestCase("<Project><ItemGroup><PackageReference Include=\"Acme\" Version=\"&#49;.0.0\" /></ItemGroup></Project>", TestName = "an entity")]
    [TestCase("<Project><ItemGroup><PackageReference Include=\"Acme\" Version=\"$(Prefix).0\" /></ItemGroup></Project>", TestName = "a version made of parts")]
    [TestCase("<Project><ItemGroup><PackageReference Include=\"Acme\" /></ItemGroup></Project>", TestName = "no version")]
    public async Task Find_NothingThatCouldBeReplaced_FindsNothing(string text)
    {
        using var folder = new TempFolder();
        folder.Write("a.csproj", text);

        Assert.That(await VersionPlaces.FindAsync(folder.Root, ["a.csproj", "gone.csproj"], default), Is.Empty);
    }

    // What a link leads to has its own name in the repository, if it is there at all; and the link would not be one any more.
    [TestCase("other.props", TestName = "a link")]
    [TestCase("gone.props", TestName = "a link that leads nowhere")]
    [Platform("Linux,MacOsX")]
    public async Task Find_Link_IsNotLookedThrough(string target)
    {
        using var folder = new TempFolder();
        folder.Write("other.props", """<Project><ItemGroup><PackageVersion Include="Acme" Version="1.0.0" /></ItemGroup></Project>""");
        File.CreateSymbolicLink(Path.Combine(folder.Root, "link.props"), target);

        Assert.That((await VersionPlaces.FindAsync(folder.Root, ["link.props", "other.props"], default)).Select(place => place.File), Is.EqualTo((string[])["other.props"]));
    }

    private static UpgradeOrder Order(VersionPlace place) => new()
    {
        Packages = [new(place.Package, place.Kind, "1.0.0", place.Text.Trim(), [place.File], "it is outdated", null) { References = place.Reference == place.File ? [] : [place.Reference] }],
        Levels = [["2.1.0"]],
        Targets = [],
    };
}
