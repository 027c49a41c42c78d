namespace Maestro.Runtime.Configuration.Shapes;

/// <summary>What a value in <c>maestro.yaml</c> may be. Readers read by it, and the JSON Schema is written from it, so that both know the same file.</summary>
internal abstract record YamlShape;
