using Maestro.Plugins.DotNet.Feeds;
using NuGet.Packaging;

namespace Maestro.Plugins.DotNet.Tests.Feeds;

/// <summary>Where it can be read what changed, by what a package says of itself.</summary>
public sealed class ReleaseNotesTests
{
    private const string Notes = "<releaseNotes>Much is new.\nSee https://acme.example/notes/2.0.0, and more.</releaseNotes>";
    private const string Words = "<releaseNotes>Much is new, ask ftp://acme.example.</releaseNotes>";
    private const string Repository = "<repository type=\"git\" url=\"https://github.com/acme/lib.git\" />";
    private const string Project = "<projectUrl>https://acme.example/lib</projectUrl>";

    [TestCase(Notes + Repository + Project, ExpectedResult = "https://acme.example/notes/2.0.0", TestName = "an address in the notes")]
    [TestCase(Words + Repository + Project, ExpectedResult = "https://github.com/acme/lib/releases", TestName = "else the repository's releases")]
    [TestCase(Words + Project, ExpectedResult = "https://acme.example/lib", TestName = "else the project")]
    [TestCase("<projectUrl>https://github.com/acme/lib</projectUrl>", ExpectedResult = "https://github.com/acme/lib/releases", TestName = "a project that is a repository")]
    [TestCase("<projectUrl>https://github.com/acme/lib/wiki</projectUrl>", ExpectedResult = "https://github.com/acme/lib/wiki", TestName = "a page in a repository")]
    [TestCase("<repository type=\"git\" url=\"git@github.com:acme/lib.git\" />" + Project, ExpectedResult = "https://acme.example/lib", TestName = "a repository that is no page")]
    [TestCase(Words, ExpectedResult = null, TestName = "nothing")]
    public string? Of_Manifest(string metadata) => ReleaseNotes.Of(new NuspecReader(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(
        $"<package><metadata><id>Acme</id><version>2.0.0</version><authors>a</authors><description>d</description>{metadata}</metadata></package>"))));

    [TestCase("https://github.com/acme/lib", ExpectedResult = "https://github.com/acme/lib/releases")]
    [TestCase("https://acme.example/lib", ExpectedResult = "https://acme.example/lib")]
    [TestCase(null, ExpectedResult = null)]
    public string? Of_FeedsOwnWord(string? page) => ReleaseNotes.Of(new PackageVersion(new("2.0.0"), "", "", null, []) { Page = page });
}
