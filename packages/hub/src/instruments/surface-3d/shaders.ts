/** The ground: lit softly from above, lighter the higher, with lines of equal height. */
export const vertex = /* glsl */ `#version 300 es
  precision highp float;
  in vec3 position;
  in vec3 normal;
  uniform mat4 modelViewMatrix;
  uniform mat4 projectionMatrix;
  out float vHeight;
  out vec3 vNormal;
  void main() {
    vHeight = position.y;
    vNormal = normal;
    gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
  }
`;

export const fragment = /* glsl */ `#version 300 es
  precision highp float;
  uniform vec3 uPaper;
  uniform vec3 uTint;
  uniform vec3 uLine;
  in float vHeight;
  in vec3 vNormal;
  out vec4 colour;
  void main() {
    float height = clamp(vHeight / 0.85, 0.0, 1.0);
    float band = height * 16.0;
    float line = 1.0 - smoothstep(0.0, 1.4, min(fract(band), 1.0 - fract(band)) / fwidth(band));
    float light = 0.9 + 0.1 * dot(normalize(vNormal), normalize(vec3(0.5, 0.7, 0.35)));
    vec3 ground = mix(uPaper, uTint, mix(0.34, 0.1, height)) * light;
    colour = vec4(mix(ground, uLine, 0.22 * line), 1.0);
  }
`;

/** The head of a path: one colour, a little darker where it turns away. */
export const headVertex = /* glsl */ `#version 300 es
  precision highp float;
  in vec3 position;
  in vec3 normal;
  uniform mat4 modelViewMatrix;
  uniform mat4 projectionMatrix;
  uniform mat3 normalMatrix;
  out vec3 vNormal;
  void main() {
    vNormal = normalMatrix * normal;
    gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
  }
`;

export const headFragment = /* glsl */ `#version 300 es
  precision highp float;
  uniform vec3 uColor;
  in vec3 vNormal;
  out vec4 colour;
  void main() {
    colour = vec4(uColor * (0.75 + 0.25 * normalize(vNormal).z), 1.0);
  }
`;
