using Maestro.Runtime.LogIndex;

namespace Benchmarks.LogQueries;

/// <summary>A question, in the words of each who is asked.</summary>
/// <param name="Name">What is asked for.</param>
/// <param name="Filter">In the product's.</param>
/// <param name="Sql">The condition on the table made by hand.</param>
/// <param name="Duck">The condition on the raw lines.</param>
internal sealed record LogQuestion(string Name, LogFilter Filter, string Sql, string Duck);
