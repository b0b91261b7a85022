class Simbind < Formula
  desc "Can this SIM card be bound to WeChat or Alipay, what works, and who says so"
  homepage "@ADDRESS@"
  version "@VERSION@"
  license any_of: ["MIT", "Apache-2.0"]

  on_macos do
    on_arm do
      url "@ADDRESS@/releases/download/v@VERSION@/simbind-@VERSION@-aarch64-apple-darwin.tar.gz"
      sha256 "@SHA256:aarch64-apple-darwin.tar.gz@"
    end
    on_intel do
      url "@ADDRESS@/releases/download/v@VERSION@/simbind-@VERSION@-x86_64-apple-darwin.tar.gz"
      sha256 "@SHA256:x86_64-apple-darwin.tar.gz@"
    end
  end

  on_linux do
    on_arm do
      url "@ADDRESS@/releases/download/v@VERSION@/simbind-@VERSION@-aarch64-unknown-linux-musl.tar.gz"
      sha256 "@SHA256:aarch64-unknown-linux-musl.tar.gz@"
    end
    on_intel do
      url "@ADDRESS@/releases/download/v@VERSION@/simbind-@VERSION@-x86_64-unknown-linux-musl.tar.gz"
      sha256 "@SHA256:x86_64-unknown-linux-musl.tar.gz@"
    end
  end

  def install
    bin.install "simbind"
    man1.install "simbind.1"
    (man/"zh_CN/man1").install "simbind.zh_CN.1" => "simbind.1"
    bash_completion.install "completions/simbind.bash" => "simbind"
    zsh_completion.install "completions/simbind.zsh" => "_simbind"
    fish_completion.install "completions/simbind.fish"
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/simbind --version")
  end
end
