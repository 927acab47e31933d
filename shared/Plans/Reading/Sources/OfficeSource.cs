using System.IO.Compression;
using System.Xml;
using BinhHoa2.Shared.Files;

namespace BinhHoa2.Shared.Plans.Reading.Sources;

/// <summary>Reads a docx or xlsx: which of them it is, its parts say.</summary>
internal static class OfficeSource
{
    /// <exception cref="PlanUnreadableException">It is neither, damaged, locked, or unpacks to more than is taken.</exception>
    public static IReadOnlyList<Block> Read(byte[] file, ReadingLimits limits)
    {
        try
        {
            using var package = new OfficeParts(file, limits);
            return package.Has(DocxSource.Document) ? DocxSource.Read(package, limits)
                : package.Has(XlsxSource.Workbook) ? XlsxSource.Read(package, limits)
                : throw new PlanUnreadableException(ReadingTexts.OtherKind);
        }
        catch (FileRefusedException exception)
        {
            throw new PlanUnreadableException(exception.Fault == FileFault.Locked ? ReadingTexts.Locked : ReadingTexts.TooLarge);
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or NotSupportedException or IOException
            or ArgumentException or OverflowException or FormatException)
        {
            throw new PlanUnreadableException(ReadingTexts.Damaged);
        }
    }
}
