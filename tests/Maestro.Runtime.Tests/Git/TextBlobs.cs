using System.Text;
using Maestro.Runtime.Git;

namespace Maestro.Runtime.Tests.Git;

/// <summary>Texts as blobs.</summary>
internal static class TextBlobs
{
    /// <summary>Stores a text.</summary>
    internal static string WriteBlob(this ObjectStore store, string content) => store.WriteBlob(new MemoryStream(Encoding.UTF8.GetBytes(content)));
}
