using BinhHoa2.Shared.Files;
using BinhHoa2.Shared.Months;

namespace BinhHoa2.Shared.Replies;

/// <summary>
/// Stores the preview that came with a picture. One that is none is dropped and reported: it never decides about the picture or the
/// reply.
/// </summary>
internal static class PreviewReceiver
{
    /// <summary>How many bytes of a preview are read: one more than it may have, to see that it has more.</summary>
    public const int ReadBytes = PreviewImage.MaxBytes + 1;

    /// <returns>The file, with its preview where that is kept.</returns>
    /// <remarks>What the sink throws is thrown.</remarks>
    public static async Task<EvidenceFile> ReceiveAsync(IFileSink sink, EvidenceFile file, byte[] sent, CancellationToken cancellation)
    {
        var (image, fault) = Check(file, sent);
        if (image is not null && sink.TryReserve(image.Content.Length))
        {
            return await sink.SavePreviewAsync(
                file, new FilePreview(image.Content.Length, image.Width, image.Height), image.Content, cancellation);
        }

        sink.ReportDroppedPreview(fault);
        return file;
    }

    /// <returns>The preview, or why there is none; with a preview, what is left to go wrong.</returns>
    private static (PreviewImage? Image, PreviewFault Fault) Check(EvidenceFile file, byte[] sent)
    {
        // The sender says of photos whether pupils are in them; a picture of a document has not been asked about.
        if (!file.IsPhoto)
        {
            return (null, PreviewFault.NotOfAPicture);
        }

        if (sent.Length > PreviewImage.MaxBytes)
        {
            return (null, PreviewFault.TooManyBytes);
        }

        try
        {
            return (PreviewImage.Clean(sent), PreviewFault.NoRoomToday);
        }
        catch (FileRefusedException exception)
        {
            return (null, exception.Fault == FileFault.TooManyPixels ? PreviewFault.TooManyPixels : PreviewFault.NotAJpeg);
        }
    }
}
