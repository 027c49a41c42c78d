using System.Net;
using System.Net.Sockets;
using Maestro.Plugins.DotNet.Feeds;
using Maestro.Tests;
using NuGet.Packaging;
using NuGet.Packaging.Licenses;

namespace Maestro.Plugins.DotNet.Tests.Feeds;

/// <summary>What folders of real packages tell, and what is told of feeds that tell nothing.</summary>
public sealed class PackageFeedsTests
{
    private readonly TempFolder folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public async Task Versions_OfAFolder_AreNewestFirstWithWhatTheirManifestsSay()
    {
        Feed("here").With("Acme", "1.0.0", MIT).With("Acme", "1.10.0", says: null, "Base [1.0.0, 2.0.0)").With("Acme", "1.9.0").With("Acme", "2.0.0-beta.1").With("Other", "9.0.0");
        Configure("here");

        using var feeds = new PackageFeeds(folder.Root);
        var versions = await feeds.VersionsAsync("acme", default);

        Assert.That(versions.Select(version => version.Version.ToString()), Is.EqualTo((string[])["2.0.0-beta.1", "1.10.0", "1.9.0", "1.0.0"]));
        Assert.That(versions.Select(version => version.Licence), Is.EqualTo((string[])["", "", "", "MIT"]));
        Assert.That(versions[1].Dependencies.Single().Packages.Select(need => need.ToString()), Is.EqualTo((string[])["Base [1.0.0, 2.0.0)"]));
        Assert.That((versions[0].Deprecated, versions[0].Advisories.Count, feeds.Silent.Count), Is.EqualTo(("", 0, 0)));
    }

    [Test]
    public async Task Versions_SeveralFeedsHaveIt_TheFirstTellsOfWhatBothHave()
    {
        Feed("first").With("Acme", "1.0.0", MIT);
        Feed("second").With("Acme", "1.0.0").With("Acme", "2.0.0");
        Configure("first", "second");

        using var feeds = new PackageFeeds(folder.Root);

        Assert.That((await feeds.VersionsAsync("Acme", default)).Select(version => $"{version.Version} {version.Licence}".Trim()), Is.EqualTo((string[])["2.0.0", "1.0.0 MIT"]));
        Assert.That(feeds.Names, Is.EqualTo((string[])["first", "second"]));
    }

    [Test]
    public async Task Versions_FolderIsNotThere_IsSilentAndHidesNothing()
    {
        Feed("here").With("Acme", "1.0.0");
        Configure("gone", "here");

        Assert.That(await AskAsync(), Is.EqualTo(("1.0.0", "gone")));
    }

    [Test]
    public async Task Versions_AuditSourceIsNotThere_IsSilent()
    {
        Feed("here").With("Acme", "1.0.0");
        folder.Write("nuget.config", NuGetConfig.Of([("here", folder.Path("here"))], audit: folder.Path("gone")));

        Assert.That(await AskAsync(), Is.EqualTo(("1.0.0", "audit")));
    }

    [Test]
    public async Task Versions_AddressRefuses_IsSilentAndHidesNothing_AndIsAskedNoMore()
    {
        Feed("here").With("Acme", "1.0.0").With("Other", "1.0.0");
        folder.Write("nuget.config", NuGetConfig.Of([("deaf", $"http://127.0.0.1:{ClosedPort()}/index.json"), ("here", folder.Path("here"))]));
        using var sent = new SentRequests();
        using var feeds = new PackageFeeds(folder.Root);

        Assert.That((await AskAsync(feeds, "Acme"), sent.Count > 0), Is.EqualTo((("1.0.0", "deaf"), true)));
        var before = sent.Count;
        Assert.That((await AskAsync(feeds, "Other"), sent.Count - before), Is.EqualTo((("1.0.0", "deaf"), 0)));
    }

    [Test]
    public async Task Versions_PackageThatCannotBeRead_IsSilentAndHidesNothing()
    {
        Feed("broken").With("Acme", "1.0.0");
        folder.Write("broken/Acme.2.0.0.nupkg", "no package");
        Feed("here").With("Acme", "1.5.0");
        Configure("broken", "here");

        Assert.That(await AskAsync(), Is.EqualTo(("1.5.0", "broken")));
    }

    [Test]
    public async Task Versions_NobodyHasIt_AreNone()
    {
        Feed("here").With("Acme", "1.0.0");
        Configure("here");
        using var feeds = new PackageFeeds(folder.Root);

        Assert.That(await feeds.VersionsAsync("Acme.More", default), Is.Empty);
        Assert.That(feeds.Silent, Is.Empty, "not to have it is an answer");
    }

    [Test]
    public async Task Versions_SourcesAreMapped_AsksThoseAlone()
    {
        Feed("ours").With("Acme", "1.0.0").With("Stranger", "1.0.0");
        Feed("theirs").With("Acme", "6.6.6").With("Stranger", "2.0.0");
        folder.Write("nuget.config", NuGetConfig.Of([("theirs", folder.Path("theirs")), ("ours", folder.Path("ours"))], [("ours", "Acme*"), ("theirs", "*")]));
        using var feeds = new PackageFeeds(folder.Root);

        Assert.That((await feeds.VersionsAsync("Acme", default)).Select(version => version.Version.ToString()), Is.EqualTo((string[])["1.0.0"]));
        Assert.That((await feeds.VersionsAsync("Stranger", default)).Select(version => version.Version.ToString()), Is.EqualTo((string[])["2.0.0"]));
    }

    [Test]
    public async Task Notes_OfAFolder_AreWhatTheManifestNames()
    {
        Feed("here").With("Acme", "2.0.0", builder => builder.ReleaseNotes = "See https://acme.example/2.0.0.").With("Acme", "1.0.0");
        Configure("here");
        using var feeds = new PackageFeeds(folder.Root);
        var versions = await feeds.VersionsAsync("Acme", default);

        Assert.That(await feeds.NotesAsync("Acme", versions[0], default), Is.EqualTo("https://acme.example/2.0.0"));
        Assert.That(await feeds.NotesAsync("Acme", versions[1], default), Is.Null);
    }

    private async Task<(string Versions, string Silent)> AskAsync()
    {
        using var feeds = new PackageFeeds(folder.Root);
        return await AskAsync(feeds, "Acme");
    }

    private static async Task<(string Versions, string Silent)> AskAsync(PackageFeeds feeds, string package)
    {
        var versions = await feeds.VersionsAsync(package, default);
        return (string.Join(' ', versions.Select(version => version.Version)), string.Join(' ', feeds.Silent.Select(silent => silent.Split(": ")[0])));
    }

    private static void MIT(PackageBuilder builder) => builder.LicenseMetadata = new(LicenseType.Expression, "MIT", NuGetLicenseExpression.Parse("MIT"), [], LicenseMetadata.EmptyVersion);

    private FolderFeed Feed(string name) => new(folder.Path(name));

    private void Configure(params string[] names) => folder.Write("nuget.config", NuGetConfig.Of([.. names.Select(name => (name, folder.Path(name)))]));

    // One that nobody listens at: it was ours a moment ago.
    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
