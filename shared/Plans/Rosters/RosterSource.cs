using System.Collections.Immutable;
using System.Xml;
using BinhHoa2.Shared.Files;
using BinhHoa2.Shared.Plans.Reading;
using BinhHoa2.Shared.Plans.Reading.Sources;

namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>Tells by its bytes of what kind a file is and reads its rows.</summary>
internal static class RosterSource
{
    /// <exception cref="RosterUnreadableException">It is of another kind, or cannot be read.</exception>
    public static ImmutableArray<RosterSheet> Read(byte[] file, RosterLimits limits, CancellationToken stop)
    {
        if (file.Length > limits.FileBytes)
        {
            throw new RosterUnreadableException(RosterFileTexts.TooLarge(limits));
        }

        return file switch
        {
            [] => throw new RosterUnreadableException(RosterFileTexts.Empty),
            [0x50, 0x4B, 0x03, 0x04, ..] => ReadWorkbook(file, limits, stop),
            [0x50, 0x4B, ..] => throw new RosterUnreadableException(RosterFileTexts.Damaged),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => throw new RosterUnreadableException(
                OldOffice.Reason(file) == ReadingTexts.Locked ? RosterFileTexts.Locked : RosterFileTexts.OldOffice),
            [0x25, 0x50, 0x44, 0x46, ..] => throw new RosterUnreadableException(RosterFileTexts.OtherKind),
            _ => [RosterCsv.Read(file, limits, stop)],
        };
    }

    private static ImmutableArray<RosterSheet> ReadWorkbook(byte[] file, RosterLimits limits, CancellationToken stop)
    {
        try
        {
            using var package = new OfficeParts(file, new ReadingLimits { UnpackedBytes = limits.UnpackedBytes });
            return RosterWorkbook.Read(package, limits, stop);
        }
        catch (PlanUnreadableException)
        {
            throw new RosterUnreadableException(RosterFileTexts.TooMuch(limits));
        }
        catch (FileRefusedException exception)
        {
            throw new RosterUnreadableException(
                exception.Fault == FileFault.Locked ? RosterFileTexts.Locked : RosterFileTexts.TooMuch(limits));
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or NotSupportedException or IOException
            or ArgumentException or OverflowException or FormatException)
        {
            throw new RosterUnreadableException(RosterFileTexts.Damaged);
        }
    }
}
