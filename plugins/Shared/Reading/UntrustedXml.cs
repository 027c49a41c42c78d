using System.Xml;

namespace Maestro.Plugins.Reading;

/// <summary>XML written by code under test, so read as from a stranger: no other resources, nothing expanded, a bound on size.</summary>
internal static class UntrustedXml
{
    public static XmlReaderSettings Settings { get; } = Reader(DtdProcessing.Prohibit);

    /// <summary>For formats whose tools write a document type, which is passed over unread.</summary>
    public static XmlReaderSettings WithDocumentType { get; } = Reader(DtdProcessing.Ignore);

    private static XmlReaderSettings Reader(DtdProcessing processing) => new()
    {
        DtdProcessing = processing,
        XmlResolver = null,
        CheckCharacters = false,
        MaxCharactersInDocument = 128 * 1024 * 1024,
    };
}
