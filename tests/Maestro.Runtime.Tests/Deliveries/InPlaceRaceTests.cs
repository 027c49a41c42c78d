using Maestro.Runtime.Deliveries.InPlace;
using Maestro.Runtime.Workspaces.Folders;

namespace Maestro.Runtime.Tests.Deliveries;

/// <summary>A person who writes at the same time, and a process that dies in the midst.</summary>
[Platform("Linux")]
public sealed class InPlaceRaceTests
{
    private InPlaceBench bench = null!;
    private InPlacePlan plan = null!;

    [SetUp]
    public async Task Make()
    {
        bench = new(user => user.Write("a", "base\n").Write("b", "base\n"), user => user.Write("a", "result\n").Write("n", "new\n").Git("rm", "--quiet", "b"));
        plan = await bench.PlanAsync();
    }

    [TearDown]
    public void Remove() => bench.Dispose();

    [Test]
    public void Write_ChangedSinceItWasPlanned_IsLeft()
    {
        bench.User.Write("a", "user\n").Write("b", "user\n").Write("n", "user\n");
        var written = bench.Writer.Write(plan.Changes);
        Assert.That(written.Kept.Select(k => k.Path), Is.EquivalentTo(new[] { "a", "b", "n" }));
        Assert.That(new[] { "a", "b", "n" }.Select(name => File.ReadAllText(bench[name])), Is.All.EqualTo("user\n"));
    }

    [TestCase("a")]
    [TestCase("b")]
    [TestCase("n")]
    public void Place_ChangedAfterTheLastLook_IsPutBack(string name)
    {
        var change = plan.Changes.Single(c => c.Path == name);
        using var folder = OpenFolder.Of(bench.User.Root);
        var place = new Place(folder, name, ".maestro-r-0", change);
        if (change.After.HasContent)
            place.Prepare(bench.Vault.ReadBlob(change.After.Blob));
        bench.User.Write(name, "user\n");

        var done = name switch { "a" => place.Exchange(), "b" => place.TakeAway(), _ => place.MoveIn() };

        Assert.That(done, Is.False);
        Assert.That(File.ReadAllText(bench[name]), Is.EqualTo("user\n"));
        bench.AssertNothingLeft();
    }

    [Test]
    public void Write_BesideOneWhoSaves_NeverLosesWhatWasSaved()
    {
        var random = new Random(20261125);
        for (var round = 0; round < 200; round++)
        {
            bench.User.Write("a", "base\n").Write("b", "base\n");
            File.Delete(bench["n"]);
            var name = "abn"[round % 3].ToString();
            File.WriteAllText(bench["../saving"], "user\n");
            var spins = random.Next(60_000);
            var saving = Task.Run(() =>
            {
                Thread.SpinWait(spins);
                File.Move(bench["../saving"], bench[name], overwrite: true);
            });
            bench.Writer.Write(plan.Changes);
            saving.Wait();
            Assert.That(File.ReadAllText(bench[name]), Is.EqualTo("user\n"), $"round {round}, '{name}'");
        }
        bench.AssertNothingLeft();
    }

    [Test]
    public void Write_AfterAProcessThatDiedAtAnyStep_EndsTheSame([Values("part", "prepared", "exchanged", "taken")] string step)
    {
        var (number, change) = plan.Changes.Index().Single(c => c.Item.Path == (step == "taken" ? "b" : "a"));
        var aside = bench[$".maestro-r-{number}"];
        var (beside, inPlace) = step switch
        {
            "part" => (aside + ".part", "base\n"),
            "exchanged" => (aside, "result\n"),
            _ => (aside, "base\n"),
        };
        File.WriteAllText(beside, step switch { "part" => "res", "prepared" => "result\n", _ => "base\n" });
        if (step == "taken")
            File.Delete(bench["b"]);
        else
            File.WriteAllText(bench["a"], inPlace);

        Assert.That(bench.Writer.Write(plan.Changes).Kept, Is.Empty);

        Assert.That(File.ReadAllText(bench["a"]), Is.EqualTo("result\n"));
        Assert.That(File.Exists(bench["b"]), Is.False);
        bench.AssertNothingLeft();
    }

    [Test]
    public void Write_AfterAProcessThatDiedWithTheUsersBytesInHand_GivesThemBack()
    {
        var number = plan.Changes.Index().Single(c => c.Item.Path == "a").Index;
        File.WriteAllText(bench[$".maestro-r-{number}"], "user\n");
        File.WriteAllText(bench["a"], "result\n");

        Assert.That(bench.Writer.Write(plan.Changes).Kept.Single().Path, Is.EqualTo("a"));

        Assert.That(File.ReadAllText(bench["a"]), Is.EqualTo("user\n"));
        bench.AssertNothingLeft();
    }
}
