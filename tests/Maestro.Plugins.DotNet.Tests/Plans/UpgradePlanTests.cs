using Maestro.Plugins.DotNet.Orders;
using Maestro.Plugins.DotNet.Plans;

namespace Maestro.Plugins.DotNet.Tests.Plans;

/// <summary>A plan that somebody looked at is carried out as they left it.</summary>
public sealed class UpgradePlanTests
{
    private static readonly string Written = $"# Upgrade packages\n\nRead: Shop.slnx.\n{Section("FR-1", "A", 102)}{Section("FR-2", "B", 1)}\n## Left as they are\n\n- C 1.0.0: it is pinned\n";

    [Test]
    public void Read_AsWritten_HasEachRequirement()
    {
        var plan = UpgradePlan.Read(Written)!;

        Assert.That(plan.Requirements.Select(requirement => (requirement.Id, requirement.Text, requirement.Priority)), Is.EqualTo(new[] { ("FR-1", "Raise A", "P0"), ("FR-2", "Raise B", "P1") }));
        Assert.That(plan.Markdown, Is.EqualTo(Written));
        Assert.That(UpgradeTasks.Of(plan).Tasks.Select(task => task.Title), Is.EqualTo((string[])["Upgrade A", "Upgrade B"]));
    }

    [TestCase("Upgrade A", "A", "a")]
    [TestCase("Upgrade A and 2 more", "A", "B", "a", "C")]
    public void Tasks_SeveralPackages_AreCalledByHowManyThereAre(string title, params string[] packages) =>
        Assert.That(UpgradeTasks.Of(UpgradePlan.Read($"# Upgrade packages\n{Section("FR-1", packages, 1)}")!).Tasks.Single().Title, Is.EqualTo(title));

    [Test]
    public void Read_OtherLineEnds_IsTheSame() => Assert.That(UpgradePlan.Read(Written.ReplaceLineEndings("\r\n"))!.Requirements.Select(requirement => requirement.Text), Is.EqualTo((string[])["Raise A", "Raise B"]));

    [Test]
    public void Read_OneIsStruck_HasTheOther() => Assert.That(UpgradePlan.Read(Written.Replace(Section("FR-1", "A", 102), "", StringComparison.Ordinal))!.Requirements.Single().Id, Is.EqualTo("FR-2"));

    [TestCase("# Something else\n\n## FR-1: Write a file\n\nA file.\n")]
    [TestCase("")]
    public void Read_AnotherPlan_IsNone(string markdown) => Assert.That(UpgradePlan.Read(markdown), Is.Null);

    private static string Section(string id, string package, int urgency) => Section(id, [package], urgency);

    private static string Section(string id, string[] packages, int urgency) => $"\n## {id}: Raise {string.Join(", ", packages)}\n\n{OrderText.Of(new UpgradeOrder
    {
        Packages = [.. packages.Select(package => new OrderedPackage(package, DotNet.Places.PlaceKind.Package, "1.0.0", "1.0.0", ["a.csproj"], "it is outdated", null))],
        Levels = [[.. packages.Select(_ => "2.0.0")]],
        Targets = ["Shop.slnx"],
        Urgency = urgency,
    })}";
}
