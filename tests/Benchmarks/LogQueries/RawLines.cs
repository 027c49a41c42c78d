using DuckDB.NET.Data;

namespace Benchmarks.LogQueries;

/// <summary>The journals' own lines, asked by DuckDB, which needs no index and makes none.</summary>
internal static class RawLines
{
    /// <summary>Asks them, opening included.</summary>
    /// <param name="runs">The folder of all runs.</param>
    /// <param name="where">The condition, in DuckDB's SQL; <c>payload</c> is JSON.</param>
    /// <returns>How many rows there are.</returns>
    internal static int Ask(string runs, string where)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            $"SELECT run, seq, utc, type, key, payload FROM read_ndjson('{runs}/*/journal/*.jsonl', columns = {{run: 'VARCHAR', seq: 'BIGINT', utc: 'VARCHAR', type: 'VARCHAR', key: 'VARCHAR', payload: 'JSON'}}) WHERE {where} ORDER BY run, seq";
        using var reader = command.ExecuteReader();
        var rows = 0;
        for (; reader.Read(); rows++)
            for (var i = 0; i < reader.FieldCount; i++)
                reader.GetValue(i);
        return rows;
    }
}
