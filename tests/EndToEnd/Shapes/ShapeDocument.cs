using System.Text;

namespace EndToEnd.Shapes;

/// <summary>The table of docs/repository-shapes.md, written from what the tests hold.</summary>
internal static class ShapeDocument
{
    private static readonly string[] Columns = ["checkpoint", "rollback", "deliver", "crash and resume"];

    /// <summary>The whole document.</summary>
    public static string Text()
    {
        var text = new StringBuilder($"""
            # Repository shapes

            What a repository can be like, and what Maestro does with it. Supported means: the repository stays as it is, byte for byte; a checkpoint comes back
            to the byte; the delivered branch holds what `git add -A && git commit` in a plain clone would have made of the same edit; and after `kill -9`
            a resumed run ends the same. Refused means: exit code 2, an error that says why, and nothing written anywhere.

            {ShapeFamilies.Supported.Count()} shapes are supported, {ShapeFamilies.Refused.Count()} are refused. Each line is held by a test of `tests/EndToEnd/Shapes`, and this file is written from them:

            ```
            UPDATE_SNAPSHOTS=1 dotnet test tests/EndToEnd --filter FullyQualifiedName~ShapeDocument
            ```

            | shape | {string.Join(" | ", Columns)} | |
            |---|{string.Concat(Columns.Select(_ => "---|"))}---|

            """);
        foreach (var shape in ShapeFamilies.All)
            text.Append("| ").Append(shape.Name).Append(" | ")
                .AppendJoin(" | ", Columns.Select(_ => shape.IsSupported ? "supported" : $"refused {shape.Refused}"))
                .Append(" | ").Append(shape.Note).Append(" |\n");
        return text.ToString();
    }
}
