namespace Maestro.Plugins.Phases.Reports.Reading;

/// <summary>A phase's table of results, so that every row has all columns and no link leads anywhere but to the web.</summary>
internal static class ResultsReader
{
    // Longer than any page's address that people made; what shows texts cuts them there.
    private const int LongestLink = 400;

    private static readonly ResultCell Empty = new("");

    public static ResultTable? Read(ResultTable? table) => table is null ? null : table with
    {
        Rows = [.. table.Rows.Select(row => (IReadOnlyList<ResultCell>)[.. table.Columns.Select((_, at) => at < row.Count ? Safe(row[at]) : Empty)])],
    };

    private static ResultCell Safe(ResultCell cell) => cell with { Link = LinkOf(cell.Link) };

    // A name before the host is made to be taken for it.
    private static string? LinkOf(string? link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) && uri is { UserInfo.Length: 0, AbsoluteUri.Length: <= LongestLink }
            ? uri.AbsoluteUri
            : null;
}
