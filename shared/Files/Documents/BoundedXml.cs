using System.Text;
using System.Xml;

namespace BinhHoa2.Shared.Files.Documents;

/// <summary>
/// Reads XML that strangers wrote, forward, in little memory: no document type, no entity, no address followed; tags,
/// texts, depth and names are limited, for these are what a reader of XML keeps.
/// </summary>
internal static class BoundedXml
{
    /// <summary>Goes over every element of the XML.</summary>
    /// <param name="visit">Is given the reader at each start tag, text and end tag.</param>
    /// <exception cref="XmlException">It is not well-formed.</exception>
    /// <exception cref="FileRefusedException">It holds more than is taken.</exception>
    public static void Read(Stream content, FileLimits limits, Action<XmlReader> visit)
    {
        using var text = new StreamReader(content, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        using var bounded = new BoundedXmlText(text, limits.XmlTokenChars);
        using var reader = XmlReader.Create(bounded, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            NameTable = new BoundedNames(limits.XmlNameChars),
        });
        while (reader.Read())
        {
            if (reader.Depth > limits.XmlDepth)
            {
                throw new FileRefusedException(FileFault.UnpacksTooLarge);
            }

            visit(reader);
        }
    }
}
