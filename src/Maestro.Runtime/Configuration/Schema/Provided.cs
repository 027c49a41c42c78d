using System.Text.Json.Nodes;

namespace Maestro.Runtime.Configuration.Schema;

/// <summary>Something a file can name that plugins provide.</summary>
/// <param name="Kind">One of <see cref="Shapes.ProvidedKinds"/>.</param>
/// <param name="Id">How a file names it.</param>
/// <param name="Means">What it does, or empty.</param>
/// <param name="Options">A schema for each option it takes, by key.</param>
internal sealed record Provided(string Kind, string Id, string Means, IReadOnlyDictionary<string, JsonObject> Options);
