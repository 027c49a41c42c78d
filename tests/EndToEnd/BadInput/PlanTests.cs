using EndToEnd.Harness;

namespace EndToEnd.BadInput;

/// <summary>Plans that cannot be carried out are refused before anything is written.</summary>
public class PlanTests
{
    private const string Header = "# A plan\n\n## Requirements\n\n| ID | Requirement | Depends on | Files |\n|---|---|---|---|\n";

    [TestCase("# A plan\n\nNothing in it.\n", "plan.md", "MAE240", "requirement")]
    [TestCase(Header + "| R1 | One | R3 | |\n| R2 | Two | R1 | |\n| R3 | Three | R2 | |\n", "plan.md:", "MAE241", "R1 -> R3 -> R2 -> R1")]
    [TestCase(Header + "| R1 | One | R9 | |\n", "plan.md:7", "MAE242", "R9")]
    [TestCase(Header + "| R1 | One | | ../../etc/passwd |\n", "plan.md:7", "MAE216", "../../etc/passwd")]
    [TestCase(Header + "| R1 | One | | /etc/passwd |\n", "plan.md:7", "MAE216", "/etc/passwd")]
    [TestCase(Header + "| R1 | One | | |\n| R1 | Two | | |\n", "plan.md:8", "MAE244", "R1")]
    [TestCase("---\nfeature: [x\n---\n" + Header + "| R1 | One | | |\n", "plan.md:", "MAE243", "")]
    public void Run_PlanThatCannotBe_IsRefused(string plan, string place, string id, string says)
    {
        using var scratch = new Scratch().Write("maestro.yaml", "gates:\n  test: { run: 'true' }\n").Write("plan.md", plan).Commit();
        Refusal.Of(scratch, ["run", "--plan", "plan.md", "--agent", "true"], place, id, says);
        Refusal.Of(scratch, ["plan", "--plan", "plan.md", "--check"], place, id, says);
    }

    [Test]
    public void Run_PlanThatIsNotThere_IsRefused()
    {
        using var scratch = new Scratch().Commit();
        Refusal.Of(scratch, ["run", "--plan", "no-plan.md", "--agent", "true"], "MAE231", "no-plan.md");
    }

    [Test]
    public void Run_NothingAskedFor_IsRefused()
    {
        using var scratch = new Scratch().Commit();
        Refusal.Of(scratch, ["run", "--agent", "true"], "MAE245");
    }

    [Test]
    public void Run_NoAgent_IsRefused()
    {
        using var scratch = new Scratch().Commit();
        Refusal.Of(scratch, ["run", "Do something"], "MAE217", "--agent");
    }
}
