using Playbook.Generation.Linking;

namespace Playbook.Tests.Rendering;

public sealed class PictureSizeTests
{
    [Theory]
    [InlineData("png", "89504E470D0A1A0A 0000000D 49484452 00000280 000000C8 0802000000", 640, 200)]
    [InlineData("gif", "474946383961 8002 C800 F70000", 640, 200)]
    [InlineData("jpeg", "FFD8 FFE0 0010 4A46494600010100000100010000 FFC2 0011 08 00C8 0280 03011100", 640, 200)]
    [InlineData("jpeg held upright, big end first", "FFD8 FFE1 0022 457869660000 4D4D002A00000008 0001 0112 0003 00000001 00060000 00000000 FFC0 0011 08 00C8 0280 03011100", 200, 640)]
    [InlineData("jpeg held upright, little end first", "FFD8 FFE1 0022 457869660000 49492A0008000000 0100 1201 0300 01000000 06000000 00000000 FFC0 0011 08 00C8 0280 03011100", 200, 640)]
    [InlineData("webp", "52494646 24000000 57454250 56503820 18000000 3001009D012A 8002 C800 0000", 640, 200)]
    [InlineData("webp without loss", "52494646 24000000 57454250 5650384C 18000000 2F 7FC23100 00000000 00", 640, 200)]
    [InlineData("webp with more", "52494646 24000000 57454250 56503858 0A000000 10000000 7F0200 C70000", 640, 200)]
    [InlineData("avif with a preview", "0000001C 66747970 61766966 00000000 00000014 69737065 00000000 00000050 00000019 00000014 69737065 00000000 00000280 000000C8", 640, 200)]
    public void A_picture_says_its_size_first(string kind, string bytes, int width, int height)
    {
        Assert.NotEmpty(kind);
        Assert.Equal(new PictureSize(width, height), PictureSize.Of(Bytes(bytes)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("89504E470D0A1A0A 0000000D 49484452 00000280")]
    [InlineData("89504E470D0A1A0A 0000000D 49484452 00000000 000000C8")]
    [InlineData("89504E470D0A1A0A 0000000D 49484452 FFFFFFFF 000000C8")]
    [InlineData("FFD8 FFE0 0001")]
    [InlineData("FFD8 FFE1 0022 457869660000 4D4D002AFFFFFFFF 0001 0112 0003 00000001 00060000 00000000")]
    [InlineData("52494646 24000000 57454250 41424344 0A000000 10000000 7F0200 C70000")]
    [InlineData("0000001C 66747970 61766966 00000000 00000014 69737065 00000000")]
    [InlineData("255044462D312E37")]
    public void Bytes_that_say_no_size_have_none(string bytes) => Assert.Null(PictureSize.Of(Bytes(bytes)));

    [Fact]
    public void No_bytes_are_too_strange()
    {
        var random = new Random(20261122);
        string[] beginnings = ["89504E47", "FFD8FFE1", "FFD8FFC0", "474946383961", "5249464600000000574542505650385800000000", "000000186674797061766966"];
        for (var i = 0; i < 20_000; i++)
        {
            var rest = new byte[random.Next(64)];
            random.NextBytes(rest);

            var size = PictureSize.Of([.. Bytes(beginnings[i % beginnings.Length]), .. rest]);

            Assert.True(size is null or { Width: > 0, Height: > 0 });
        }
    }

    private static byte[] Bytes(string hexadecimal) => Convert.FromHexString(hexadecimal.Replace(" ", "", StringComparison.Ordinal));
}
