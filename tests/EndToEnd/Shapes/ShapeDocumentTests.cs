using EndToEnd.Harness;

namespace EndToEnd.Shapes;

/// <summary>The documentation says of every shape what is so.</summary>
public class ShapeDocumentTests
{
    [Test]
    public void Document_IsWhatTheShapesSay()
    {
        var file = Path.Combine(Scratch.Metadata("RootDirectory"), "docs", "repository-shapes.md");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(file, ShapeDocument.Text());
        Assert.That(File.ReadAllText(file), Is.EqualTo(ShapeDocument.Text()), "write it anew with UPDATE_SNAPSHOTS=1");
    }

    [Test]
    public void Shapes_Refused_SayWhy() =>
        Assert.That(ShapeFamilies.Refused.Select(shape => (shape.Refused, shape.Says, shape.Note)), Has.All.Matches<(string Id, string Says, string Note)>(
            s => s.Id.StartsWith("MAE", StringComparison.Ordinal) && s.Says.Length > 0 && s.Note.Length > 0));
}
