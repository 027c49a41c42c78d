namespace Maestro.Runtime.Evidence.Findings;

/// <summary>Reads the manifests of one ecosystem.</summary>
internal interface IEcosystemReader
{
    /// <summary>Reads all there are.</summary>
    void Read(SourceFiles files, Found found);
}
