using Maestro.Plugins.DotNet.Policies;
using Maestro.Testing;

namespace Maestro.Plugins.DotNet.Tests.Policies;

/// <summary>Which versions a policy takes, and what it says of the others.</summary>
public sealed class UpgradePolicyStrategyTests
{
    private static readonly string[] Versions = ["3.0.0-beta.1", "2.1.0", "2.0.0", "1.3.0", "1.2.9", "1.2.4"];

    [TestCase(UpgradeLevel.Major, "2.1.0 2.0.0 1.3.0 1.2.9 1.2.4")]
    [TestCase(UpgradeLevel.Minor, "1.3.0 1.2.9 1.2.4")]
    [TestCase(UpgradeLevel.Patch, "1.2.9 1.2.4")]
    [TestCase(UpgradeLevel.Security, "")]
    public async Task Decide_Level_BoundsHowFarItGoes(UpgradeLevel level, string taken) =>
        Assert.That(await TakenAsync(new() { Level = level }), Is.EqualTo(taken));

    [Test]
    public async Task Decide_Security_TakesTheNearestVersionWithoutIt() =>
        Assert.That(await TakenAsync(new() { Level = UpgradeLevel.Security }, ("1.2.3 vulnerable", "2 https://example.org/1"), ("1.2.4 vulnerable", "2 https://example.org/1")), Is.EqualTo("1.2.9 1.3.0 2.0.0 2.1.0"));

    [Test]
    public async Task Decide_SecurityAndNothingIsKnownOfIt_MayGoAlongWhereNothingSpeaksAgainstIt()
    {
        Assert.That((await DecideAsync(new() { Level = UpgradeLevel.Security, Pins = { ["Acme"] = "[1.0,2.0)" } }, ("1.3.0 deprecated", "Legacy"))).Answer[PackageVersionFacts.Along], Is.EqualTo("1.2.9 1.2.4"));
        Assert.That((await DecideAsync(new() { Level = UpgradeLevel.Security, Exclude = ["Acme"] })).Answer[PackageVersionFacts.Along], Is.Empty);
        Assert.That((await DecideAsync(new())).Answer[PackageVersionFacts.Along], Is.Empty);
    }

    [Test]
    public async Task Decide_VersionIsVulnerable_IsNotTaken() =>
        Assert.That(await TakenAsync(new(), ("2.1.0 vulnerable", "0 https://example.org/1")), Is.EqualTo("2.0.0 1.3.0 1.2.9 1.2.4"));

    [Test]
    public async Task Decide_AllAreVulnerable_TakesWhatIsLessBad() =>
        Assert.That(await TakenAsync(new(), [.. Versions.Append("1.2.3").Select(version => ($"{version} vulnerable", version == "2.0.0" ? "1 https://example.org/1" : "3 https://example.org/2"))]), Is.EqualTo("2.0.0"));

    [Test]
    public async Task Decide_LicenceChanges_StopsBelow() =>
        Assert.That(
            await TakenAsync(new(), [("1.2.3 licence", "MIT"), .. Versions.Select(version => ($"{version} licence", version[0] == '2' ? "BUSL-1.1" : "MIT"))]), Is.EqualTo("1.3.0 1.2.9 1.2.4"));

    [Test]
    public async Task Decide_LicenceMayChange_GoesOn() =>
        Assert.That(await TakenAsync(new() { LicenceChanges = ["ac*"] }, [("1.2.3 licence", "MIT"), .. Versions.Select(version => ($"{version} licence", "Apache-2.0"))]), Does.StartWith("2.1.0"));

    [TestCase("Acme", "[1.0,2.0)", "1.3.0 1.2.9 1.2.4")]
    [TestCase("A*", "[1.0,1.3)", "1.2.9 1.2.4")]
    [TestCase("Other", "[1.0,1.3)", "2.1.0 2.0.0 1.3.0 1.2.9 1.2.4")]
    public async Task Decide_Pin_HoldsItInTheRange(string package, string range, string taken) =>
        Assert.That(await TakenAsync(new() { Pins = { [package] = range } }), Is.EqualTo(taken));

    [Test]
    public async Task Decide_Excluded_Stays() => Assert.That(await TakenAsync(new() { Exclude = ["acme"] }), Is.Empty);

    [Test]
    public async Task Decide_LevelOfItsOwn_HoldsForIt() => Assert.That(await TakenAsync(new() { Level = UpgradeLevel.Patch, Levels = { ["Ac*"] = "minor" } }), Is.EqualTo("1.3.0 1.2.9 1.2.4"));

    [Test]
    public async Task Decide_PrereleasesAreAskedFor_TakesThem() => Assert.That(await TakenAsync(new() { Prerelease = true }), Does.StartWith("3.0.0-beta.1"));

    [Test]
    public async Task Decide_Deprecated_IsNotTaken() => Assert.That(await TakenAsync(new(), ("2.1.0 deprecated", "Legacy")), Is.EqualTo("2.0.0 1.3.0 1.2.9 1.2.4"));

    [Test]
    public async Task Decide_TooYoung_Waits()
    {
        // The clock of a test run stands in the past.
        var day = new TestRun().Clock.GetUtcNow().AddDays(-3).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        Assert.That(await TakenAsync(new() { MinimumAgeDays = 7 }, ("2.1.0 published", day)), Is.EqualTo("2.0.0 1.3.0 1.2.9 1.2.4"));
        Assert.That(await TakenAsync(new() { MinimumAgeDays = 7 }, ("2.1.0 published", day), ("1.2.3 vulnerable", "1 https://example.org/1")), Does.StartWith("2.1.0"));
    }

    // A clock that is behind the feed's makes no version too young where no age is asked for.
    [Test]
    public async Task Decide_OutLaterThanNow_IsTaken() => Assert.That(await TakenAsync(new(), ("2.1.0 published", "2999-01-01")), Does.StartWith("2.1.0"));

    [Test]
    public async Task Decide_NotForTheFramework_IsNotTaken_AndSaysWhy()
    {
        var decision = await DecideAsync(new(), ("2.1.0 unfit", "it is not for net8.0, but for net10.0"));

        Assert.That(decision.Choice, Is.EqualTo("2.0.0"));
        Assert.That(decision.Rationale, Is.EqualTo("2.0.0 is the newest version that may be taken. Not taken: 3.0.0-beta.1: it is a pre-release; 2.1.0: it is not for net8.0, but for net10.0."));
    }

    [Test]
    public async Task Decide_TriedAndFailed_IsNotTakenAgain() => Assert.That((await DecideAsync(new(), ["2.1.0"])).Choice, Is.EqualTo("2.0.0"));

    [Test]
    public async Task Decide_OtherQuestion_CannotTell()
    {
        using var run = new TestRun();

        Assert.That(await run.DecideAsync(new UpgradePolicyStrategy(new(), run.Clock), new() { Kind = DecisionKinds.TechStack, Key = "k", Question = "q", Options = [] }), Is.Null);
    }

    [TestCase("[1.0", ExpectedResult = 1)]
    [TestCase("[1.0,2.0)", ExpectedResult = 0)]
    public int Options_PinThatIsNoRange_IsRefused(string range) => new UpgradePolicyOptions { Pins = { ["Acme"] = range } }.Validate(new(new object())).Count();

    private static async Task<string> TakenAsync(UpgradePolicyOptions options, params (string, string)[] facts) =>
        string.Join(' ', (await DecideAsync(options, facts)).Ranking.TakeWhile(id => id != PackageVersionFacts.Stay));

    private static Task<Decision> DecideAsync(UpgradePolicyOptions options, params (string Name, string Value)[] facts) => DecideAsync(options, [], facts);

    private static async Task<Decision> DecideAsync(UpgradePolicyOptions options, string[] excluded, params (string Name, string Value)[] facts)
    {
        using var run = new TestRun();
        var request = new DecisionRequest
        {
            Kind = PackageVersionFacts.Kind,
            Key = "acme",
            Question = "Which version?",
            Options = [new() { Id = PackageVersionFacts.Stay, Title = "stay" }, .. Versions.Select(version => new DecisionOption { Id = version, Title = version })],
            Facts = new Dictionary<string, string>(facts.Select(fact => KeyValuePair.Create(fact.Name, fact.Value))) { [PackageVersionFacts.Package] = "Acme", [PackageVersionFacts.Current] = "1.2.3" },
            Excluded = excluded,
        };
        return (await run.DecideAsync(new UpgradePolicyStrategy(options, run.Clock), request))!;
    }
}
